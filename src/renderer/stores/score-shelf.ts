/** What the tabs of the Scores view show, for as long as the window is open. */
import { create } from 'zustand';
import type { ArtistOfScoresSort, TierFilter } from '../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';

interface ScoreShelfState {
  readonly overviewKind: ScoringKind;
  /** The bar of the histogram that is chosen. */
  readonly overviewScore: number | null;
  readonly overviewSpan: 'year' | 'decade';
  readonly overviewLook: 'chart' | 'table';
  readonly artistSort: ArtistOfScoresSort;
  readonly isArtistSortDescending: boolean;
  readonly tierKind: ScoringKind;
  readonly tierFilter: TierFilter;
  /** Null: the most crowded. */
  readonly duelShelf: { readonly kind: ScoringKind; readonly score: number } | null;
  readonly bestKind: 'albums' | 'artists';
  readonly bestSpan: 'year' | 'decade';
}

export const useScoreShelf = create<ScoreShelfState>()(() => ({
  overviewKind: 'tracks',
  overviewScore: null,
  overviewSpan: 'year',
  overviewLook: 'chart',
  artistSort: 'scored',
  isArtistSortDescending: true,
  tierKind: 'albums',
  tierFilter: {},
  duelShelf: null,
  bestKind: 'albums',
  bestSpan: 'decade',
}));

export function chooseOnShelf(chosen: Partial<ScoreShelfState>): void {
  useScoreShelf.setState(chosen);
}
