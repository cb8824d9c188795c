/**
 * What smart playlists find: a change makes those alone look again that it concerns, and these at the changed tracks
 * alone.
 */
import type { ArtKey } from '../../../shared/contract/art.ts';
import type { StoredPlaylist, PlaylistTotals } from '../../db/queries/playlists/cards.ts';
import { listTrackCovers } from '../../db/queries/playlists/track-totals.ts';
import { playlistsOf } from '../../db/queries/track-query/nested-playlists.ts';
import { createTouchLog } from '../../db/queries/track-query/touch-log.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { storedQuery } from '../../../shared/query/stored.ts';
import { isTouched, type Kept } from './kept-lists.ts';
import { changeTotals, createKeeper, isDue, type Keeper, type KeeperParts } from './keeper.ts';
import type { AskedSmart } from './smart-depends.ts';

type Smart = Pick<StoredPlaylist, 'id' | 'ownerId' | 'rules' | 'isOwn'>;

/** What a card shows of it. */
export interface SmartCounts {
  readonly totals: PlaylistTotals;
  readonly covers: readonly ArtKey[];
}

export interface SmartLists {
  /** In the playlist's own order, by its owner's scores and plays; for others without what is in playlists that they don't see. */
  ids(playlist: Smart): Promise<Uint32Array>;
  counts(playlist: Smart): Promise<SmartCounts>;
  /** As they were known last; undefined where they must be counted first, which `count` does. */
  knownCounts(playlist: Smart): SmartCounts | undefined;
  /** Counts those anew that may have changed, one after the other; `onDone` is told where any has. */
  count(playlists: readonly Smart[], onDone: () => void): void;
  /** Takes note of what was written. */
  settle(): void;
  /** Looks at what time has changed; tells whether any list has. */
  tick(): Promise<boolean>;
}

export interface SmartListsParts extends Omit<KeeperParts, 'log'> {
  /** Whatever it writes is noticed. */
  readonly writer: WriteDb;
}

// so many are summed up in one go
const SUMMED = 5000;

/** Nothing is found before it is asked for. Cost: memory of four to eight bytes a track of each list that was looked at. */
export function createSmartLists({ writer, ...given }: SmartListsParts): SmartLists {
  const parts: KeeperParts = { ...given, log: createTouchLog(writer) };
  const { reader } = parts;
  const keeper = createKeeper(parts);
  const keep = (playlist: Smart) => keeper.keep(toAsked(playlist));
  const counts = async (kept: Kept): Promise<SmartCounts> => {
    const { shown } = await keeper.find(kept);
    const totals = kept.totals ?? (await sumUp(reader, shown));
    const covers = kept.covers ?? listTrackCovers(reader, shown);
    // it may have been looked at again meanwhile
    if (kept.found?.shown === shown && !isTouched(kept)) Object.assign(kept, { totals, covers });
    return { totals, covers };
  };
  return {
    ids: async (playlist) => (await keeper.find(keep(playlist))).shown,
    counts: (playlist) => counts(keep(playlist)),
    knownCounts: (playlist) => {
      const { totals, covers } = keep(playlist);
      return totals === undefined || covers === undefined ? undefined : { totals, covers };
    },
    count: createCounting(reader, {
      isCounted: (playlist) => isCounted(parts, keeper, keep(playlist)),
      recount: async (playlist) => {
        const kept = keep(playlist);
        const before = { totals: kept.totals, covers: kept.covers };
        const { totals, covers } = await counts(kept);
        return totals !== before.totals || covers !== before.covers;
      },
    }),
    settle: () => keeper.settle(),
    tick: () => tick(reader, keeper),
  };
}

/** Without playlists in its rules it is the same for all. */
function toAsked({ id, ownerId, rules, isOwn }: Smart): AskedSmart {
  const isSame = isOwn === 1 || playlistsOf(storedQuery(rules).where).length === 0;
  return { id, ownerId, rules, scope: isSame ? 'own' : 'others' };
}

/** Whether its counts are known, and nothing has changed since. */
function isCounted(parts: KeeperParts, keeper: Keeper, kept: Kept): boolean {
  return kept.totals !== undefined && kept.covers !== undefined && isUntouched(parts, keeper, kept);
}

function isUntouched(parts: KeeperParts, keeper: Keeper, kept: Kept): boolean {
  const { depends, found } = kept;
  if (depends.isCircular) return true;
  if (found === undefined || isTouched(kept) || isDue(parts, kept)) return false;
  return depends.looksInto.every(({ stored, scope }) => {
    const other = keeper.all.get(`${stored.id} ${scope}`);
    return other !== undefined && isUntouched(parts, keeper, other);
  });
}

async function tick(reader: ReadDb, keeper: Keeper): Promise<boolean> {
  let isChanged = false;
  const timed = [...keeper.all.values()].filter(({ depends, found }) => depends.isTimed && found !== undefined);
  for (const kept of timed) {
    await turn();
    if (!reader.raw.open) return false;
    const before = kept.found;
    kept.tickedMs = Number.NEGATIVE_INFINITY;
    const after = keeper.all.get(kept.key) === kept ? await keeper.find(kept).catch(() => before) : before;
    if (after !== before) isChanged = true;
  }
  return isChanged;
}

/** Whoever asked the core meanwhile has a turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Of a long list in slices, between which others have their turn. */
async function sumUp(reader: ReadDb, ids: Uint32Array): Promise<PlaylistTotals> {
  let sum: PlaylistTotals = { entryCount: 0, missingCount: 0, durationMs: 0 };
  for (let from = 0; from < ids.length; from += SUMMED) {
    if (from > 0) await turn();
    sum = changeTotals(reader, sum, { gone: new Uint32Array(), come: ids.subarray(from, from + SUMMED) });
  }
  return sum;
}

interface Counting {
  readonly isCounted: (playlist: Smart) => boolean;
  readonly recount: (playlist: Smart) => Promise<boolean>;
}

function createCounting(reader: ReadDb, counting: Counting): SmartLists['count'] {
  const waiting = new Set<string>();
  return (playlists, onDone) => {
    const keyOf = ({ id, isOwn }: Smart) => `${id} ${isOwn}`;
    const wanted = playlists.filter((playlist) => !waiting.has(keyOf(playlist)) && !counting.isCounted(playlist));
    if (wanted.length === 0) return;
    for (const playlist of wanted) waiting.add(keyOf(playlist));
    void (async () => {
      let isAnyNew = false;
      for (const playlist of wanted) {
        await turn();
        // a list that can't be counted says so where it is opened
        if (reader.raw.open && (await counting.recount(playlist).catch(() => false))) isAnyNew = true;
        waiting.delete(keyOf(playlist));
      }
      // the library may have been closed meanwhile
      if (isAnyNew && reader.raw.open) onDone();
    })();
  };
}
