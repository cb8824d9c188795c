import type { TreeFolder } from '../../../shared/contract/tree.ts';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { playTracks } from '../play-menu/index.ts';
import { folderAddress, type FolderPlace } from '../../link/folder-address.ts';
import { folderTracks } from './folder-tracks.ts';

interface FolderTileProps {
  readonly card: TreeFolder;
  readonly place: FolderPlace;
  readonly isTabStop: boolean;
}

export function FolderTile({ card, place, isTabStop }: FolderTileProps) {
  const { t } = useWords();
  return (
    <PlayableTile
      name={card.name}
      address={folderAddress(place)}
      picture={<Mosaic name={card.name} sources={card.arts.map((art) => artAddress(art, 'small'))} />}
      isTabStop={isTabStop}
      playLabel={t('albums.play', { name: card.name })}
      onPlay={() => void playTracks(folderTracks(place))}
    >
      <p className="tabular truncate text-xs text-ink-soft">{t('tracks.count', { count: card.trackCount })}</p>
    </PlayableTile>
  );
}
