/** Where entries stand: whole numbers with gaps, so that a new one between two others moves neither. */
import type { Placed } from '../../db/queries/playlists/entries.ts';

const STEP = 2 ** 32;
/** Numbers up to here are whole and apart. */
const LIMIT = 2 ** 52;
/** Of each side, at first. */
const REACH = 8;
/** What is made room for once has room for some more. */
const ROOMY = 2 ** 16;

/** So many places between the two, null where nothing stands there; undefined where there is no room. Shape: rising. */
export function placesBetween(
  lower: number | null,
  upper: number | null,
  count: number,
): readonly number[] | undefined {
  const at = (start: number, step: number) => Array.from({ length: count }, (_, no) => start + Math.floor(step * no));
  if (lower !== null && upper !== null) {
    const gap = (upper - lower) / (count + 1);
    return gap < 1 ? undefined : at(lower + Math.floor(gap), gap);
  }
  const start = lower !== null ? lower + STEP : upper !== null ? upper - count * STEP : STEP;
  return start < -LIMIT || start + count * STEP > LIMIT ? undefined : at(start, STEP);
}

interface Room {
  /** Of the new ones. */
  readonly places: readonly number[];
  /** Those that had to move, where they stand now. */
  readonly moved: readonly Placed[];
}

/**
 * So many places in front of the entry `at`, where the gap there is used up: as few of its neighbours as there must be are
 * set apart. Cost: what it touches.
 */
export function makeRoom(entries: readonly Placed[], at: number, count: number): Room {
  for (let reach = REACH; ; reach *= 4) {
    const from = Math.max(0, at - reach);
    const to = Math.min(entries.length, at + reach);
    const needed = to - from + count;
    const isAll = from === 0 && to === entries.length;
    const lower = entries[from - 1]?.position ?? null;
    const upper = entries[to]?.position ?? null;
    const isRoomy = lower === null || upper === null || (upper - lower) / (needed + 1) >= ROOMY;
    const places = isAll ? spread(needed) : isRoomy ? placesBetween(lower, upper, needed) : undefined;
    if (places === undefined) continue;
    const before = at - from;
    const others = [...places.slice(0, before), ...places.slice(before + count)];
    const moved = entries.slice(from, to).map(({ id }, no) => ({ id, position: others[no] ?? 0 }));
    return { places: places.slice(before, before + count), moved };
  }
}

/** Places for a whole playlist. */
export function spread(count: number): readonly number[] {
  const step = Math.min(STEP, Math.floor(LIMIT / (count + 1)));
  return Array.from({ length: count }, (_, no) => (no + 1) * step);
}
