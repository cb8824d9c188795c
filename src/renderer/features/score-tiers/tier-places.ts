import type { Tier } from '../../../shared/contract/score-shelf.ts';

/** A thing that was put on another tier. */
export interface Moved {
  readonly id: number;
  readonly score: number | null;
}

/** The tiers with one thing moved: first on its new one, and nowhere else. */
export function arrange(tiers: readonly Tier[], moved: Moved): readonly Tier[] {
  return tiers.map((tier) => {
    const had = tier.ids.includes(moved.id);
    const gets = tier.score === moved.score;
    if (had === gets) return tier;
    const rest = tier.ids.filter((id) => id !== moved.id);
    const count = tier.count === null ? null : tier.count + (gets ? 1 : -1);
    return { ...tier, count, ids: gets ? Uint32Array.of(moved.id, ...rest) : rest };
  });
}

/** On which tier a thing stands, and where on it. */
export function findPlace(tiers: readonly Tier[], id: number): { readonly tier: number; readonly at: number } | null {
  for (const [tier, { ids }] of tiers.entries()) {
    const at = ids.indexOf(id);
    if (at >= 0) return { tier, at };
  }
  return null;
}

/** Where an arrow leads from a thing: along its tier, or to the next tier that has anything. Null where it leads nowhere. */
export function neighbour(tiers: readonly Tier[], id: number, key: string): number | null {
  const place = findPlace(tiers, id);
  if (place === null) return null;
  const own = tiers[place.tier]?.ids ?? new Uint32Array();
  if (key === 'ArrowLeft') return own[place.at - 1] ?? null;
  if (key === 'ArrowRight') return own[place.at + 1] ?? null;
  if (key === 'Home') return own[0] ?? null;
  if (key === 'End') return own.at(-1) ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const step = key === 'ArrowUp' ? -1 : 1;
  for (let tier = place.tier + step; tier >= 0 && tier < tiers.length; tier += step) {
    const { ids } = tiers[tier] ?? { ids: new Uint32Array() };
    if (ids.length > 0) return ids[Math.min(place.at, ids.length - 1)] ?? null;
  }
  return null;
}

const KEYS = '1234567890';

/** The half stars that a digit stands for, as in every row of stars; undefined for other keys. */
export function scoreOfDigit(key: string): number | undefined {
  const at = key.length === 1 ? KEYS.indexOf(key) : -1;
  return at < 0 ? undefined : at + 1;
}

/** The tier above or below, of a thing that is carried; the same one at the ends. */
export function tierBeside(tiers: readonly Tier[], score: number | null, key: string): number | null {
  const at = tiers.findIndex((tier) => tier.score === score);
  const last = tiers.length - 1;
  const ends: Readonly<Record<string, number>> = {
    ArrowUp: Math.max(0, at - 1),
    ArrowDown: Math.min(last, at + 1),
    Home: 0,
    End: last,
  };
  return tiers[ends[key] ?? at]?.score ?? null;
}
