/** What smart playlists find, kept until something changes that they ask about: a change makes only those anew that it concerns. */
import type { Topic } from '../../../shared/contract/events.ts';
import type { StoredPlaylist, PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import { readTrackTotals } from '../../db/queries/playlists/track-totals.ts';
import type { ReadDb } from '../../db/handles.ts';
import type { Clock } from '../../ports/clock.ts';
import { storedQuery } from '../../../shared/query/stored.ts';
import type { TrackQueries } from '../track-query.ts';
import { createDepends, type Depends } from './smart-depends.ts';

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
  readonly depends: Depends;
  /** Some playlist has changed since, perhaps one that it looks into. */
  isDoubted: boolean;
  readonly atMs: number;
  readonly ids: Promise<Uint32Array>;
  totals: PlaylistTotals | undefined;
}

/** As long as what time changes may be late. */
const TIMED_MS = 60_000;

/** Nothing is found before it is asked for. Cost: memory of four bytes a track of each list that was looked at. */
export function createSmartLists(reader: ReadDb, queries: TrackQueries, clock: Clock): SmartLists {
  const kept = new Map<number, Kept>();
  const dependsOf = createDepends(reader);
  const isFresh = (found: Kept, playlist: Smart): boolean => {
    if (found.rules !== playlist.rules) return false;
    if (found.depends.isTimed && clock.monotonicMs() - found.atMs >= TIMED_MS) return false;
    if (found.isDoubted && dependsOf(playlist).ofOthers !== found.depends.ofOthers) return false;
    found.isDoubted = false;
    return true;
  };
  const find = (playlist: Smart): Kept => {
    const { id, ownerId, rules } = playlist;
    const known = kept.get(id);
    if (known !== undefined && isFresh(known, playlist)) return known;
    const depends = dependsOf(playlist);
    const found: Kept = {
      rules,
      depends,
      isDoubted: false,
      atMs: clock.monotonicMs(),
      ids: depends.isCircular
        ? Promise.resolve(new Uint32Array())
        : queries.ids(ownerId, storedQuery(rules), { heldBy: (other) => find(other).ids }),
      totals: undefined,
    };
    kept.set(id, found);
    // what failed is tried again
    found.ids.catch(() => kept.get(id) === found && kept.delete(id));
    return found;
  };
  const totals = async (playlist: Smart): Promise<PlaylistTotals> => {
    const found = find(playlist);
    return (found.totals ??= readTrackTotals(reader, await found.ids));
  };
  return {
    ids: (playlist) => find(playlist).ids,
    totals,
    knownTotals: (playlist) => {
      const found = kept.get(playlist.id);
      return found !== undefined && isFresh(found, playlist) ? found.totals : undefined;
    },
    count: createCounting(reader, totals),
    changed: (topics) => {
      for (const [id, found] of kept) {
        const hit = topics.filter((topic) => found.depends.topics.has(topic));
        if (hit.some((topic) => topic !== 'playlists')) kept.delete(id);
        else if (hit.length > 0) found.isDoubted = true;
      }
    },
  };
}

type Totals = SmartLists['totals'];

function createCounting(reader: ReadDb, totals: Totals): SmartLists['count'] {
  const counting = new Set<number>();
  return (playlists, onDone) => {
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
  };
}
