import type { ReactElement, ReactNode } from 'react';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { addNext, addToQueue } from '../../player/queue-actions.ts';
import { likedState, likeTracks, scoreTracks } from '../opinions/index.ts';
import type { VerbsOf } from '../verbs/index.ts';
import { VerbMenu } from './VerbMenu.tsx';

interface TrackMenuProps {
  /** The list itself, which the menu opens over. Its rows carry `data-index`. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** What the verbs act on, asked when one is chosen. */
  readonly trackIds: () => readonly TrackId[];
  /** All of them for a playlist, where the queue takes fewer. */
  readonly allTrackIds?: () => readonly TrackId[];
  readonly onPlay: () => void;
  /** Album of the one track that is selected; null where it has none or more are selected. */
  readonly albumId: AlbumId | null;
  /** First artist of that track. */
  readonly artistId: ArtistId | null;
  readonly isSingle: boolean;
  /** Verbs of this list alone, below the common ones. */
  readonly extra?: VerbsOf | undefined;
  /** What is selected, where the palette is to have the verbs too; by identity, null while it is nothing. */
  readonly offered?: object | null;
  /** As what they are offered. */
  readonly kind?: 'tracks' | 'playing';
  /** What the one track is called. */
  readonly name?: string | undefined;
}

/** What can be done with the selected tracks of a list: by menu, or dragged to the queue and the player. */
export function TrackMenu(props: TrackMenuProps) {
  const { trigger, children, trackIds, allTrackIds = trackIds, onPlay, albumId, artistId, isSingle, extra } = props;
  const { offered = null, kind = 'tracks', name = '' } = props;
  const { t, language } = useWords();
  return (
    <VerbMenu
      trigger={trigger}
      verbs={() => {
        const ids = trackIds();
        return {
          count: ids.length,
          onPlay,
          onPlayNext: () => addNext(ids),
          onAddToQueue: () => addToQueue(ids),
          onScore: (score) => void scoreTracks(ids, score),
          onLike: (isLiked) => void likeTracks(ids, isLiked),
          isLiked: likedState(ids),
          albumId,
          artistId,
          trackId: isSingle ? ids[0] : null,
          ...(extra === undefined ? {} : { extra }),
        };
      }}
      offer={{
        kind,
        subject: offered,
        name: () => (isSingle ? name : formatNumber(language, trackIds().length)),
      }}
      dragged={() => {
        const ids = trackIds();
        if (ids.length === 0) return null;
        const loadAll = () => Promise.resolve(allTrackIds());
        return {
          label: t('drag.tracks', { count: ids.length }),
          isUnnamed: true,
          load: () => Promise.resolve(ids),
          loadAll,
        };
      }}
    >
      {children}
    </VerbMenu>
  );
}
