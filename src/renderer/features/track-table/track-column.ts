import type { TFunction } from 'i18next';
import type { TrackRow, TrackSort } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import type { FailureReason } from '../../stores/player.ts';
import type { TableColumn } from '../table/index.ts';

/** What the cells of a track need beside it. */
export interface TrackLook {
  readonly t: TFunction;
  readonly language: string;
  readonly currentId: TrackId | null;
  readonly failures: ReadonlyMap<TrackId, FailureReason>;
}

export type TrackColumn = TableColumn<TrackRow, TrackLook, TrackSort>;

export const NUMBERS = { isEndAligned: true, cellClass: 'tabular' };
