import { create } from 'zustand';
import type { TrackId } from '../../shared/ids.ts';
import { currentItem, emptyQueue, type Queue } from './queue.ts';

export type FailureReason = 'away' | 'missing' | 'unplayable';

export interface Trouble {
  readonly trackId: TrackId;
  readonly reason: FailureReason | 'unreachable';
  /** Whether the player gave up rather than going on to the next. */
  readonly hasStopped: boolean;
}

export interface PlayerState {
  readonly queue: Queue;
  /** What the person wants; sound may lag behind while data is on its way. */
  readonly isPlaying: boolean;
  readonly positionMs: number;
  /** As the engine measured it; null before. */
  readonly durationMs: number | null;
  /** Why tracks could not be played in this session. */
  readonly failures: ReadonlyMap<TrackId, FailureReason>;
  readonly trouble: Trouble | null;
}

export const usePlayer = create<PlayerState>()(() => ({
  queue: emptyQueue,
  isPlaying: false,
  positionMs: 0,
  durationMs: null,
  failures: new Map(),
  trouble: null,
}));

export const selectCurrentTrackId = (state: PlayerState): TrackId | null => currentItem(state.queue)?.trackId ?? null;
