/** One playlist and its file: who changed since they were last the same, and what follows from it. */
import type { SyncState } from '../../../shared/contract/playlist-sync.ts';
import type { WriteDb } from '../../db/handles.ts';
import {
  findLink,
  findSync,
  listSyncedEntries,
  saveSync,
  type LinkedPlaylist,
  type SyncedEntry,
  type SyncRow,
} from '../../db/queries/playlists/sync-rows.ts';
import { alignLines, type SyncEntry } from '../../playlist-files/sync-align.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FileMark } from '../../ports/synced-file.ts';
import type { Changes } from '../changes.ts';
import type { MatchWanted } from '../playlist-files/relink.ts';
import {
  formatBase,
  isFileChanged,
  isPlaylistChanged,
  isSaidOtherwise,
  isSuspicious,
  movedSince,
  parseBase,
  toSyncEntries,
  versionOf,
  type SyncBase,
} from './base.ts';
import { findLineTracks, planFollow } from './follow.ts';
import { readFile, seeFile, type LookParts, type ReadFile, type SeenFile } from './look.ts';
import { writeBack } from './write-back.ts';

export interface SyncParts extends LookParts {
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'apply' | 'perform'>;
  readonly match: MatchWanted;
  readonly clock: Clock;
}

/** `later`: somebody writes the file, or edits the playlist, at this very moment. */
export type SyncOutcome = 'same' | 'told' | 'later';

// what was written to a moment ago may be written to still
const GROWING_FOR_MS = 300;
// a file system's clock may tick this slowly: what changed within it may change again and show the same time
const TICK_MS = 2500;

/** What is known of both sides before the file is read. */
export interface Sides {
  readonly link: LinkedPlaylist;
  readonly before: SyncRow | undefined;
  readonly base: SyncBase | null;
  readonly entries: readonly SyncedEntry[];
}

/** As they are now. */
export function readSides({ writer }: Pick<SyncParts, 'writer'>, link: LinkedPlaylist): Sides {
  const before = findSync(writer, link.playlistId, link.path);
  return { link, before, base: parseBase(before?.base), entries: listSyncedEntries(writer, link.playlistId) };
}

/** `isAsked`: a person waits for it, and says that nobody writes just now. Throws what the database says. */
export async function syncOne(parts: SyncParts, link: LinkedPlaylist, isAsked: boolean): Promise<SyncOutcome> {
  const sides = readSides(parts, link);
  const seen = seeFile(parts.reader, link.path);
  if ('state' in seen) return note(parts, sides, { state: seen.state, problem: seen.problem });
  if (!isAsked && isGrowing(parts, seen)) return 'later';
  if (!isAsked && isAsBefore(sides, seen)) return 'same';
  const read = await readFile(parts, link.path, seen);
  if (read === 'changing') return 'later';
  if ('state' in read) return note(parts, sides, { state: read.state, problem: read.problem });
  // a person may have had their turn meanwhile
  const now = findLink(parts.writer, link.playlistId);
  return now === undefined ? 'same' : await settle(parts, readSides(parts, now), read);
}

function isGrowing({ clock }: SyncParts, { mark }: SeenFile): boolean {
  const ageMs = clock.now() - mark.mtimeUs / 1000;
  return ageMs >= 0 && ageMs < GROWING_FOR_MS;
}

function isAsBefore({ link, before, base, entries }: Sides, { mark }: SeenFile): boolean {
  if (before === undefined || base === null) return false;
  const isSame = before.sizeBytes === mark.sizeBytes && before.mtimeUs === mark.mtimeUs;
  const isSure = before.lookedAt - mark.mtimeUs / 1000 > TICK_MS;
  if (!isSame || !isSure || before.version !== versionOf(base.file)) return false;
  if (before.state !== 'synced' && before.state !== 'unwritable' && before.state !== 'held') return false;
  if (link.mode === 'follow') return before.state === 'synced';
  return before.state === 'synced' && !isPlaylistChanged(entries, base) && movedSince(entries, base).size === 0;
}

async function settle(parts: SyncParts, sides: Sides, read: ReadFile): Promise<SyncOutcome> {
  const { link, base, entries } = sides;
  const named = toSyncEntries(entries, base);
  if (base === null) return await meet(parts, sides, read);
  const isFileNew = isFileChanged(read.keys, base);
  const isListNew = isPlaylistChanged(entries, base);
  if (isFileNew && isSuspicious(read.keys, base)) return note(parts, sides, { state: 'doubtful', read });
  if (isFileNew && isListNew && isSaidOtherwise(named, base)) {
    const isEqual = isSameOrder(named, read.keys);
    return isEqual
      ? adopt(parts, sides, { read, lineIds: keyedIds(named) })
      : note(parts, sides, { state: 'conflict', read });
  }
  if (isFileNew) return await follow(parts, sides, read);
  if (link.mode === 'both' && (isListNew || movedSince(entries, base).size > 0)) return write(parts, sides, read);
  return note(parts, sides, { state: 'synced', read });
}

/** Nothing is known of how they were: they are the same where each line is an entry, in the same order. */
async function meet(parts: SyncParts, sides: Sides, read: ReadFile): Promise<SyncOutcome> {
  const named = toSyncEntries(sides.entries, null);
  const known = new Set(named.map(({ key }) => key));
  const tracks = await findLineTracks(parts, read, (no) => !known.has(read.keys[no] ?? ''));
  const aligned = alignLines(
    named,
    read.keys.map((key, no) => ({ key, trackId: tracks[no] ?? null })),
  );
  const ids = aligned.flatMap((entry) => entry?.id ?? []);
  const isSame = ids.length === sides.entries.length && sides.entries.every(({ id }, no) => id === ids[no]);
  if (!isCurrent(parts, sides)) return 'later';
  return isSame ? adopt(parts, sides, { read, lineIds: ids }) : note(parts, sides, { state: 'conflict', read });
}

/** The playlist becomes what the file says, as one activity of its owner. */
export async function follow(parts: SyncParts, sides: Sides, read: ReadFile): Promise<SyncOutcome> {
  const { link, base } = sides;
  const named = toSyncEntries(sides.entries, base);
  const aligned = alignLines(
    named,
    read.keys.map((key) => ({ key, trackId: null })),
  );
  const tracks = await findLineTracks(parts, read, (no) => aligned[no] === null);
  if (!isCurrent(parts, sides)) return 'later';
  let lineIds: readonly number[] = [];
  parts.changes.apply(link.ownerId, 'playlist-sync', () => {
    const now = parts.clock.now();
    const plan = planFollow(parts.writer, link, { read, entries: named, tracks, now });
    lineIds = plan.lineIds;
    return { changes: plan.changes, subject: link.name, thingCount: plan.changes.length };
  });
  return adopt(parts, readSides(parts, link), { read, lineIds });
}

/** The file becomes what the playlist is. */
export function write(parts: SyncParts, sides: Sides, read: ReadFile): SyncOutcome {
  const { link, base, entries } = sides;
  if (link.isPrivate === 1 && link.showsPrivate === 0) return note(parts, sides, { state: 'held', read });
  const moved = base === null ? new Set<number>() : movedSince(entries, base);
  const outcome = writeBack(parts.writer, { link, read, entries, named: toSyncEntries(entries, base), moved });
  if (outcome.kind === 'changing') return 'later';
  if (outcome.kind === 'refused') return note(parts, sides, { state: 'unwritable', problem: outcome.problem, read });
  const { mark, leftOutCount } = outcome;
  return save(parts, sides, { state: 'synced', base: outcome.base, mark, leftOutCount });
}

/** Both are the same now. */
function adopt(
  parts: SyncParts,
  sides: Sides,
  { read, lineIds }: { readonly read: ReadFile; readonly lineIds: readonly number[] },
): SyncOutcome {
  const keys = new Map(lineIds.map((id, no) => [id, read.keys[no] ?? null]));
  const entries = sides.entries.map(({ id, path }) => [id, keys.get(id) ?? null, path] as const);
  const leftOutCount = entries.filter(([, key]) => key === null).length;
  return save(parts, sides, { state: 'synced', base: { file: read.keys, entries }, mark: read.mark, leftOutCount });
}

interface Note {
  readonly state: SyncState;
  readonly problem?: string | null;
  readonly read?: ReadFile;
}

/** Both stay as they are. */
export function note(parts: SyncParts, { link, before }: Sides, { state, problem = null, read }: Note): SyncOutcome {
  const now = parts.clock.now();
  const seen =
    read === undefined ? {} : { sizeBytes: read.mark.sizeBytes, mtimeUs: read.mark.mtimeUs, version: read.version };
  const known = before ?? NOTHING;
  const syncedAt = state === 'synced' ? now : known.syncedAt;
  saveSync(parts.writer, link.playlistId, {
    ...known,
    ...seen,
    path: link.path,
    state,
    problem,
    syncedAt,
    lookedAt: now,
  });
  return before?.state === state && before.problem === problem ? 'same' : 'told';
}

const NOTHING: SyncRow = {
  path: '',
  state: 'synced',
  problem: null,
  sizeBytes: null,
  mtimeUs: null,
  version: null,
  base: null,
  leftOut: 0,
  syncedAt: null,
  lookedAt: 0,
};

interface Same {
  readonly state: 'synced';
  readonly base: SyncBase;
  readonly mark: FileMark;
  readonly leftOutCount: number;
}

function save({ writer, clock }: SyncParts, { link }: Sides, { state, base, mark, leftOutCount }: Same): SyncOutcome {
  const now = clock.now();
  saveSync(writer, link.playlistId, {
    path: link.path,
    state,
    problem: null,
    sizeBytes: mark.sizeBytes,
    mtimeUs: mark.mtimeUs,
    version: versionOf(base.file),
    base: formatBase(base),
    leftOut: leftOutCount,
    syncedAt: now,
    lookedAt: now,
  });
  return 'told';
}

/** Whether nobody changed the playlist or its link, or took back what was decided, since the sides were read. */
export function isCurrent(parts: Pick<SyncParts, 'writer'>, { link, before, entries }: Sides): boolean {
  const now = findLink(parts.writer, link.playlistId);
  if (now?.path !== link.path || now.mode !== link.mode) return false;
  if (findSync(parts.writer, link.playlistId, link.path)?.base !== before?.base) return false;
  const ids = listSyncedEntries(parts.writer, link.playlistId);
  return ids.length === entries.length && ids.every(({ id }, no) => id === entries[no]?.id);
}

function keyedIds(named: readonly SyncEntry[]): readonly number[] {
  return named.flatMap(({ id, key }) => (key === null ? [] : id));
}

function isSameOrder(named: readonly SyncEntry[], keys: readonly string[]): boolean {
  const own = named.flatMap(({ key }) => key ?? []);
  return own.length === keys.length && own.every((key, no) => key === keys[no]);
}
