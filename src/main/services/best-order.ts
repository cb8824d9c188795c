/** The best of each time: who comes before whom, by what one person gave. Written down in docs/scores.md. */
import type { BestPeriod, BestThing, DerivedScore } from '../../shared/contract/score-shelf.ts';
import { expectedScore } from '../../shared/score/derived-mean.ts';
import type { Contender } from '../db/queries/score-best.ts';

interface Means {
  readonly ofTracks: number | null;
  readonly ofAlbums: number | null;
}

interface Order {
  readonly means: Means;
  readonly limit: number;
  /** How they are filed; asked once, and only of those that nothing else tells apart. */
  readonly sortKeys: (ids: readonly number[]) => ReadonlyMap<number, string>;
}

interface Ranked {
  readonly it: Contender;
  /** What counts, the weightiest first; more is better. */
  readonly keys: readonly number[];
}

/** Periods, the latest first, each with its best. Cost: sorts all of them. */
export function toBestPeriods(
  contenders: readonly Contender[],
  { means, limit, sortKeys }: Order,
): readonly BestPeriod[] {
  const periods = [...Map.groupBy(contenders, ({ period }) => period)]
    .toSorted(([a], [b]) => b - a)
    .map(([from, list]) => ({ from, thingCount: list.length, first: firstOf(list, means, limit) }));
  const names = sortKeys([...new Set(periods.flatMap(({ first }) => first.map(({ it }) => it.id)))]);
  return periods.map(({ from, thingCount, first }) => ({
    from,
    thingCount,
    things: first
      .toSorted((a, b) => compareKeys(a.keys, b.keys) || compareNames(names, a.it.id, b.it.id))
      .slice(0, limit)
      .map(({ it }) => toThing(it)),
  }));
}

/** The best, and all that are as good as the last of them. */
function firstOf(list: readonly Contender[], means: Means, limit: number): readonly Ranked[] {
  const ranked = list.map((it) => ({ it, keys: keysOf(it, means) })).toSorted((a, b) => compareKeys(a.keys, b.keys));
  const last = ranked[limit - 1];
  return last === undefined ? ranked : ranked.filter(({ keys }) => compareKeys(keys, last.keys) <= 0);
}

/** What there is nothing of is 0, and so comes after all that there is something of. */
function keysOf(it: Contender, means: Means): readonly number[] {
  const isAlbum = it.trackCount !== null;
  const ofTracks = it.scoredCount === 0 ? 0 : expectedScore(it.scoreTotal, it.scoredCount, means.ofTracks ?? 0);
  const ofAlbums = it.albumCount === 0 ? 0 : expectedScore(it.albumTotal, it.albumCount, means.ofAlbums ?? 0);
  return [
    // an artist's own score is of no time: of one time their albums of it count
    isAlbum ? (it.score ?? 0) : ofAlbums,
    ofTracks,
    isAlbum ? it.scoredCount / Math.max(1, it.trackCount) : it.scoredCount,
    it.likeCount,
  ];
}

/** Negative where the first is better. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (b[at] ?? 0) - (a[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareNames(names: ReadonlyMap<number, string>, a: number, b: number): number {
  const [one, other] = [names.get(a) ?? '', names.get(b) ?? ''];
  return one === other ? a - b : one < other ? -1 : 1;
}

function toThing({ id, score, albumCount, albumTotal, scoredCount, scoreTotal, trackCount }: Contender): BestThing {
  return {
    id,
    score,
    ofAlbums: toDerived(albumTotal, albumCount, null),
    ofTracks: toDerived(scoreTotal, scoredCount, trackCount),
  };
}

function toDerived(total: number, scoredCount: number, trackCount: number | null): DerivedScore | null {
  return scoredCount === 0 ? null : { mean: total / scoredCount, scoredCount, trackCount };
}
