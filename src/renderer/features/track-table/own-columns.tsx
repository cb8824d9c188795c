import type { TFunction } from 'i18next';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { trackLikes, trackScoreDates, trackScores } from '../../link/opinions.ts';
import { trackPlays } from '../../link/plays.ts';
import { TrackHeart, TrackScoredOn, TrackStarsCell } from '../opinions/index.ts';
import { LastPlayedCell, PlayCountCell, SkipCountCell } from '../plays/index.ts';
import { NUMBERS, type TrackColumn } from './track-column.ts';

/** What one thinks of a track. */
export function opinionColumns(t: TFunction): readonly TrackColumn[] {
  return [
    {
      id: 'score',
      label: t('opinions.score'),
      width: 96,
      isShown: true,
      isShort: true,
      sort: 'score',
      isDescendingFirst: true,
      cell: (row) => <TrackStarsCell t={t} id={row.id} name={row.name} isTabStop={false} />,
      foresee: foreseen(trackScores),
    },
    {
      id: 'like',
      label: t('opinions.like'),
      width: 44,
      isShown: false,
      isShort: true,
      sort: 'liked',
      isDescendingFirst: true,
      cell: (row) => <TrackHeart id={row.id} name={row.name} isTabStop={false} />,
      foresee: foreseen(trackLikes),
    },
    {
      id: 'scored',
      label: t('own.scoredOn'),
      width: 112,
      isShown: false,
      sort: 'scored',
      isDescendingFirst: true,
      cellClass: 'tabular',
      cell: (row) => <TrackScoredOn id={row.id} />,
      foresee: foreseen(trackScoreDates),
    },
  ];
}

/** How often one heard a track. */
export function playColumns(t: TFunction): readonly TrackColumn[] {
  return [
    {
      id: 'plays',
      isShort: true,
      label: t('plays.plays'),
      width: 72,
      isShown: false,
      sort: null,
      ...NUMBERS,
      cell: (row) => <PlayCountCell trackId={row.id} />,
      foresee: foreseen(trackPlays),
    },
    {
      id: 'skips',
      isShort: true,
      label: t('plays.skips'),
      width: 72,
      isShown: false,
      sort: null,
      ...NUMBERS,
      cell: (row) => <SkipCountCell trackId={row.id} />,
      foresee: foreseen(trackPlays),
    },
    {
      id: 'lastPlayed',
      label: t('plays.lastPlayed'),
      width: 112,
      isShown: false,
      sort: null,
      cellClass: 'tabular',
      cell: (row) => <LastPlayedCell trackId={row.id} />,
      foresee: foreseen(trackPlays),
    },
  ];
}

function foreseen(cache: { foresee(ids: readonly TrackId[]): void }): (rows: readonly TrackRow[]) => void {
  return (rows) => cache.foresee(rows.map(({ id }) => id));
}
