import { assertNever } from '../../../shared/errors.ts';
import { showPlaylistDialog, usePlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { ExportPlaylists, ImportPlaylists, RelinkEntries } from '../playlist-files/index.ts';
import { FoundFilesDialog } from '../playlist-sync/index.ts';
import { SmartDialog } from '../smart/index.ts';
import { EditPlaylistDialog } from './EditPlaylistDialog.tsx';
import { NewPlaylistDialog } from './NewPlaylistDialog.tsx';
import { RenamePlaylistDialog } from './RenamePlaylistDialog.tsx';

/** The dialog about a playlist that is open, if any. */
export function PlaylistDialogs() {
  const dialog = usePlaylistDialog((state) => state.dialog);
  const onClose = (): void => showPlaylistDialog(null);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'new':
      return <NewPlaylistDialog wish={dialog} onClose={onClose} />;
    case 'rename':
      return <RenamePlaylistDialog playlist={dialog.playlist} onClose={onClose} />;
    case 'edit':
      return <EditPlaylistDialog playlistId={dialog.playlistId} onClose={onClose} />;
    case 'import':
      return <ImportPlaylists files={dialog.files} onClose={onClose} />;
    case 'found':
      return <FoundFilesDialog onClose={onClose} />;
    case 'export':
      return <ExportPlaylists playlists={dialog.playlists} onClose={onClose} />;
    case 'relink':
      return <RelinkEntries playlist={dialog.playlist} entries={dialog.entries} onClose={onClose} />;
    case 'smart':
      return <SmartDialog playlist={dialog.playlist} parentId={dialog.parentId} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
