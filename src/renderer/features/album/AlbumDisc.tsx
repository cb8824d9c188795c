import type { AlbumPage, Disc } from '../../../shared/contract/albums.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import type { ListSelection } from '../track-list/index.ts';
import { AlbumTrackRow } from './AlbumTrackRow.tsx';

interface AlbumDiscProps {
  readonly album: AlbumPage;
  readonly disc: Disc;
  /** Says over its tracks which disc it is. */
  readonly hasTitle: boolean;
  /** Index of its first track in the whole album. */
  readonly firstIndex: number;
  readonly list: ListSelection;
  readonly onOpen: (index: number) => void;
}

export function AlbumDisc({ album, disc, hasTitle, firstIndex, list, onOpen }: AlbumDiscProps) {
  const { t } = useWords();
  const currentTrackId = usePlayer(selectCurrentTrackId);
  const title = t('album.disc', { number: disc.discNo });
  const albumArtist = creditNames(album.artists);
  return (
    <div role="rowgroup" aria-label={title}>
      {hasTitle ? (
        <div role="presentation" className="px-3 pt-4 pb-1 text-xs font-semibold text-ink-faint">
          {title}
        </div>
      ) : null}
      {disc.tracks.map((track, offset) => {
        const index = firstIndex + offset;
        const isSaidAbove = !album.isCompilation && creditNames(track.artists) === albumArtist;
        return (
          <AlbumTrackRow
            key={track.id}
            index={index}
            track={track}
            // the album's own artist beside each track would be noise
            artists={isSaidAbove ? null : track.artists}
            isSelected={list.selection.ids.has(track.id)}
            isActive={index === list.activeIndex}
            isCurrent={track.id === currentTrackId}
            onMouseDown={list.onRowMouseDown}
            onOpen={() => onOpen(index)}
          />
        );
      })}
    </div>
  );
}
