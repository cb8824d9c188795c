/** Smart playlists that were looked at, each with what has changed since that may matter to it. */
import type { UserId } from '../../../shared/ids.ts';
import type { NestedKey } from '../../db/queries/track-query/nested-playlists.ts';
import type { Touched, TouchedIds } from '../../db/queries/track-query/touch-log.ts';
import type { PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import type { ArtKey } from '../../../shared/contract/art.ts';
import type { FoundList } from './found-list.ts';
import type { AskedSmart, Depends } from './smart-depends.ts';

export interface Kept {
  readonly key: NestedKey;
  readonly asked: AskedSmart;
  readonly depends: Depends;
  /** Some playlist has changed since, perhaps one that it looks into. */
  isDoubted: boolean;
  /** Of the wall, up to which time is taken into account; and when that was. */
  nowMs: number;
  tickedMs: number;
  touched: TouchedIds;
  isOrderTouched: boolean;
  isTrackTouched: boolean;
  /** Undefined before it was first found. */
  found: FoundList | undefined;
  totals: PlaylistTotals | undefined;
  covers: readonly ArtKey[] | undefined;
  /** What is asked of it now, one after the other. */
  line: Promise<unknown>;
}

/** One of which nothing is known yet. */
export function newKept(
  key: NestedKey,
  asked: AskedSmart,
  depends: Depends,
  times: { nowMs: number; tickedMs: number },
): Kept {
  return {
    key,
    asked,
    depends,
    ...times,
    isDoubted: false,
    touched: 'all',
    isOrderTouched: false,
    isTrackTouched: false,
    found: undefined,
    totals: undefined,
    covers: undefined,
    line: Promise.resolve(),
  };
}

/** Whether something may have changed for it. */
export function isTouched({ touched }: Kept): boolean {
  return touched === 'all' || touched.size > 0;
}

/** Takes what has changed since from it. */
export function takeTouched(kept: Kept): Pick<Kept, 'touched' | 'isOrderTouched' | 'isTrackTouched'> {
  const { touched, isOrderTouched, isTrackTouched } = kept;
  Object.assign(kept, { touched: new Set(), isOrderTouched: false, isTrackTouched: false });
  return { touched, isOrderTouched, isTrackTouched };
}

// more are not looked at one by one
const MOST = 2000;

/** Tells it of tracks whose membership may have changed. */
export function touch(kept: Kept, ids: TouchedIds): void {
  if (ids === 'all' || kept.touched === 'all') {
    kept.touched = 'all';
    return;
  }
  const all = new Set([...kept.touched, ...ids]);
  kept.touched = all.size > MOST ? 'all' : all;
}

/** Tells each what matters to it. */
export function tellKept(all: Iterable<Kept>, { touches, entries, playlistIds }: Touched): void {
  const isAnyPlaylist = playlistIds === 'all' || playlistIds.size > 0;
  for (const kept of all) {
    const { reads, manualIds, ofOthers } = kept.depends;
    const isFor = (userId: UserId | null) => userId === null || userId === kept.asked.ownerId;
    for (const { aspect, userId, ids } of touches) {
      const isOfOrder = reads.order.has(aspect);
      if (!isFor(userId) || !(isOfOrder || reads.members.has(aspect))) continue;
      touch(kept, ids);
      kept.isOrderTouched ||= isOfOrder;
      kept.isTrackTouched ||= aspect === 'track';
    }
    for (const [playlistId, ids] of entries) if (manualIds.has(playlistId)) touch(kept, ids);
    if (isAnyPlaylist && ofOthers !== null) kept.isDoubted = true;
  }
}
