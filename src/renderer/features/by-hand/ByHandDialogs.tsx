import { useLocation } from 'wouter';
import { assertNever } from '../../../shared/errors.ts';
import { useLeaving } from '../../elements/use-leaving.ts';
import { showByHand, useByHand } from '../../stores/by-hand.ts';
import { EditAlbumDialog } from './EditAlbumDialog.tsx';
import { EditArtistDialog } from './EditArtistDialog.tsx';
import { JoinAlbumsDialog } from './JoinAlbumsDialog.tsx';
import { NamesDialog } from './NamesDialog.tsx';
import { SplitAlbumDialog } from './SplitAlbumDialog.tsx';

const onClose = (): void => showByHand(null);

/** The one dialog in which something is said by hand, wherever it was asked for. */
export function ByHandDialogs() {
  const dialog = useByHand((state) => state.dialog);
  const [location] = useLocation();
  useLeaving(location, onClose);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'artist':
      return <EditArtistDialog artist={dialog.artist} onClose={onClose} />;
    case 'names':
      return <NamesDialog artist={dialog.artist} onClose={onClose} />;
    case 'album':
      return <EditAlbumDialog album={dialog.album} onClose={onClose} />;
    case 'join':
      return <JoinAlbumsDialog albumId={dialog.albumId} onClose={onClose} />;
    case 'split':
      return <SplitAlbumDialog album={dialog.album} trackIds={dialog.trackIds} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
