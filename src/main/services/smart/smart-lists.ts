/** What smart playlists find, kept until something changes that they ask about: a change makes only those anew that it concerns. */
import type { Topic } from '../../../shared/contract/events.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { StoredPlaylist, PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import { readTrackTotals } from '../../db/queries/playlists/track-totals.ts';
import type { ReadDb } from '../../db/handles.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TrackQueries } from '../track-query.ts';
import { isTimed, nothing, queryText, readQuery, topicsOf } from './smart-query.ts';

type Smart = Pick<StoredPlaylist, 'id' | 'ownerId' | 'rules'>;

export interface SmartLists {
  /** In the playlist's own order, for its owner. */
  ids(playlist: Smart): Promise<Uint32Array>;
  totals(playlist: Smart): Promise<PlaylistTotals>;
  /** Those that are known; undefined where they must be counted first, which `count` does. */
  knownTotals(playlist: Smart): PlaylistTotals | undefined;
  /** Counts those that are not known, one after the other; `onDone` is told where any was new. */
  count(playlists: readonly Smart[], onDone: () => void): void;
  changed(topics: readonly Topic[]): void;
}

interface Kept {
  readonly rules: string | null;
  readonly topics: ReadonlySet<Topic>;
  readonly isTimed: boolean;
  readonly atMs: number;
  readonly ids: Promise<Uint32Array>;
  totals: PlaylistTotals | undefined;
}

/** As long as what time changes may be late. */
const TIMED_MS = 60_000;
const USUAL = { sort: 'artist', isDescending: false } as const;

/** Nothing is found before it is asked for. Cost: memory of four bytes a track of each list that was looked at. */
export function createSmartLists(reader: ReadDb, queries: TrackQueries, clock: Clock): SmartLists {
  const kept = new Map<number, Kept>();
  const counting = new Set<number>();
  const isFresh = (found: Kept, rules: string | null) =>
    found.rules === rules && (!found.isTimed || clock.monotonicMs() - found.atMs < TIMED_MS);
  const find = (id: number, ownerId: UserId, rules: string | null): Kept => {
    const known = kept.get(id);
    if (known !== undefined && isFresh(known, rules)) return known;
    const read = readQuery(queryText(rules));
    const query = read.ok ? read.query : nothing;
    const found: Kept = {
      rules,
      topics: topicsOf(query),
      isTimed: isTimed(query),
      atMs: clock.monotonicMs(),
      ids: queries.ids(ownerId, query, USUAL),
      totals: undefined,
    };
    kept.set(id, found);
    // what failed is tried again
    found.ids.catch(() => kept.get(id) === found && kept.delete(id));
    return found;
  };
  const totals = async ({ id, ownerId, rules }: Smart): Promise<PlaylistTotals> => {
    const found = find(id, ownerId, rules);
    return (found.totals ??= readTrackTotals(reader, await found.ids));
  };
  return {
    ids: ({ id, ownerId, rules }) => find(id, ownerId, rules).ids,
    totals,
    knownTotals: ({ id, rules }) => {
      const found = kept.get(id);
      return found !== undefined && isFresh(found, rules) ? found.totals : undefined;
    },
    count: (playlists, onDone) => {
      const wanted = playlists.filter(({ id }) => !counting.has(id));
      if (wanted.length === 0) return;
      for (const { id } of wanted) counting.add(id);
      void (async () => {
        for (const playlist of wanted) {
          // whoever asked the core meanwhile has a turn
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
          // a list that can't be counted says so where it is opened
          await totals(playlist).catch(() => undefined);
          counting.delete(playlist.id);
        }
        // the library may have been closed meanwhile
        if (reader.raw.open) onDone();
      })();
    },
    changed: (topics) => {
      for (const [id, found] of kept) if (topics.some((topic) => found.topics.has(topic))) kept.delete(id);
    },
  };
}
