/** What people ask for: a file becomes a playlist that is kept in sync with it, a conflict is decided. */
import { basename } from 'node:path';
import type { Changed } from '../../../shared/contract/activity.ts';
import type { PlaylistLinked, SyncMode } from '../../../shared/contract/playlist-sync.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { branded } from '../../db/queries/branded.ts';
import { nextIds } from '../../db/queries/playlists/new-ids.ts';
import type { LinkRow } from '../../db/queries/playlists/playlist-rows.ts';
import { findLink, listSyncedEntries, saveSync, type LinkedPlaylist } from '../../db/queries/playlists/sync-rows.ts';
import { stemOf } from '../../playlist-files/locations.ts';
import { rewriterOf } from '../../playlist-files/rewrite.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { isSame as isSameRow } from '../unwind.ts';
import { getOwn } from '../playlists/owned.ts';
import { spread } from '../playlists/places.ts';
import { madeEntries, madePlaylist } from '../playlists/playlist-changes.ts';
import { formatBase } from './base.ts';
import { readDecision } from './decision-kind.ts';
import { findLineTracks, toNewEntries } from './follow.ts';
import { readNow, type ReadFile } from './look.ts';
import { follow, isCurrent, note, readSides, write, type Sides, type SyncParts } from './sync-one.ts';

interface MadeFrom {
  readonly read: ReadFile;
  readonly tracks: readonly (number | null)[];
  readonly link: LinkRow;
  /** The file's own where left out. */
  readonly name?: string;
  readonly now: number;
}

interface Made {
  readonly changes: readonly RowChange[];
  readonly playlistId: PlaylistId;
  readonly name: string;
  readonly withoutTrackCount: number;
}

/** A private playlist of what is in a file, linked with it. Inside the change's transaction. */
function madeFrom({ writer }: Pick<SyncParts, 'writer'>, { read, tracks, link, now, ...wish }: MadeFrom): Made {
  const entries = toNewEntries(writer, read, { tracks, now });
  const [id = 0] = nextIds(writer, 'playlist', 1);
  const name = (wish.name ?? read.name ?? stemOf(basename(toDisplayPath(link.path)))).slice(0, 200);
  const facts = {
    name,
    kind: 'manual',
    parentId: null,
    description: null,
    image: null,
    rules: null,
    sort: null,
  } as const;
  const ids = nextIds(writer, 'playlist_track', entries.length);
  return {
    changes: [
      ...madePlaylist({ ...facts, id, createdAt: now }),
      ...madeEntries(id, entries, { ids, places: spread(entries.length) }),
      { table: 'playlist_link', id, before: null, after: link },
    ],
    playlistId: branded<PlaylistId>(id),
    name,
    withoutTrackCount: entries.filter(({ trackId }) => trackId === null).length,
  };
}

/** Notes that the playlist, which was made of the file a moment ago, is the same. */
function noteMade({ writer, clock }: SyncParts, link: LinkedPlaylist, read: ReadFile): void {
  const entries = listSyncedEntries(writer, link.playlistId);
  const now = clock.now();
  saveSync(writer, link.playlistId, {
    path: link.path,
    state: 'synced',
    problem: null,
    sizeBytes: read.mark.sizeBytes,
    mtimeUs: read.mark.mtimeUs,
    version: read.version,
    base: formatBase({
      file: read.keys,
      entries: entries.map(({ id, path }, no) => [id, read.keys[no] ?? null, path]),
    }),
    leftOut: 0,
    syncedAt: now,
    lookedAt: now,
  });
}

/** Throws: conflict, invalid-input. */
export async function linkFile(
  parts: SyncParts,
  userId: UserId,
  { path, mode, showsPrivate }: { readonly path: string; readonly mode: SyncMode; readonly showsPrivate: boolean },
): Promise<PlaylistLinked> {
  const read = await readNow(parts, path);
  assertMode(mode, { isPrivate: true, showsPrivate, isWritable: rewriterOf(read.file.format) !== undefined });
  const tracks = await findLineTracks(parts, read, () => true);
  const link: LinkRow = { path, mode, showsPrivate: showsPrivate ? 1 : 0 };
  let made: Made | undefined;
  const changed = parts.changes.apply(userId, 'playlist-link', () => {
    made = madeFrom(parts, { read, tracks, link, now: parts.clock.now() });
    return { changes: made.changes, subject: made.name, thingCount: 1 };
  });
  const { playlistId = branded<PlaylistId>(0), withoutTrackCount = 0 } = made ?? {};
  const linked = findLink(parts.writer, playlistId);
  if (linked !== undefined) noteMade(parts, linked, read);
  return { ...changed, playlistId, entryCount: read.keys.length, withoutTrackCount };
}

/** Throws: invalid-input for a file that can't be written, conflict where that would show to others what is private. */
export function assertMode(
  mode: SyncMode,
  {
    isPrivate,
    showsPrivate,
    isWritable,
  }: {
    readonly isPrivate: boolean;
    readonly showsPrivate: boolean;
    readonly isWritable: boolean;
  },
): void {
  if (mode === 'follow') return;
  if (!isWritable) throw new AppError('invalid-input', 'A file of that format is only read');
  if (isPrivate && !showsPrivate) throw new AppError('conflict', 'The playlist is private, and the file is not');
}

/** Gives the link another row, or takes it away. Throws: not-found, not-allowed. */
export function changeLink(
  { writer, changes }: SyncParts,
  userId: UserId,
  playlistId: PlaylistId,
  become: (before: LinkRow) => LinkRow | null,
): Changed {
  return changes.apply(userId, 'playlist-link', () => {
    const { path, mode, showsPrivate, name } = getOwnLink({ writer }, userId, playlistId);
    const before: LinkRow = { path, mode, showsPrivate };
    const after = become(before);
    const isSame = after?.mode === mode && after.showsPrivate === showsPrivate;
    return {
      changes: isSame ? [] : [{ table: 'playlist_link', id: playlistId, before, after }],
      subject: name,
      thingCount: 1,
    };
  });
}

/** Throws: not-found, not-allowed. */
export function getOwnLink(
  { writer }: Pick<SyncParts, 'writer'>,
  userId: UserId,
  playlistId: PlaylistId,
): LinkedPlaylist {
  getOwn(writer, userId, playlistId);
  const link = findLink(writer, playlistId);
  if (link === undefined) throw new AppError('not-found', 'The playlist is kept in sync with no file');
  return link;
}

export interface Decision {
  readonly keep: 'mine' | 'file' | 'both';
  readonly version: string;
  readonly name: string;
}

/** Throws: conflict where the file, or the playlist, is changed at this moment; invalid-input. */
export async function decide(
  parts: SyncParts,
  link: LinkedPlaylist,
  { keep, version, name }: Decision,
): Promise<Changed & { readonly playlistId: PlaylistId }> {
  const read = await readNow(parts, link.path);
  if (read.version !== version) throw new AppError('conflict', 'The file was changed again');
  const sides = readSides(parts, link);
  if (keep === 'both') return await keepBoth(parts, link, { read, name });
  if (keep === 'mine') return keepMine(parts, sides, read);
  let done: Changed = { activityId: null, changedCount: 0 };
  const changes: SyncParts['changes'] = {
    ...parts.changes,
    apply: (userId, type, plan) => (done = parts.changes.apply(userId, type, plan)),
  };
  if ((await follow({ ...parts, changes }, sides, read)) === 'later') throw changedMeanwhile();
  return { ...done, playlistId: link.playlistId };
}

/** The playlist stays, and the file becomes it where it is kept both ways; what the file brings next is asked about again. */
function keepMine(parts: SyncParts, sides: Sides, read: ReadFile): Changed & { readonly playlistId: PlaylistId } {
  const { link } = sides;
  const known = readDecision(parts.writer, link);
  if (known === undefined) throw changedMeanwhile();
  const before = { ...known, version: read.version };
  const { activityId, changedCount } = parts.changes.perform(link.ownerId, 'playlist-kept', () => {
    if (link.mode === 'both') {
      if (write(parts, sides, read) === 'later') throw changedMeanwhile();
    } else {
      note(parts, sides, { state: 'synced', read });
      const now = readSides(parts, link).before;
      // the entries stay what they were when both were the same
      const base = formatBase({ file: read.keys, entries: sides.base?.entries ?? [] });
      if (now !== undefined) saveSync(parts.writer, link.playlistId, { ...now, base });
    }
    const after = readDecision(parts.writer, link) ?? before;
    const isSame = isSameRow(before, after);
    const change: RowChange = { table: 'playlist_decision', id: link.playlistId, before, after };
    return { changes: isSame ? [] : [change], subject: link.name };
  });
  return { activityId, changedCount, playlistId: link.playlistId };
}

function changedMeanwhile(): AppError {
  return new AppError('conflict', 'It was changed at this very moment');
}

/** The playlist stays, alone; another one, made of the file, takes its place beside it. */
async function keepBoth(
  parts: SyncParts,
  link: LinkedPlaylist,
  { read, name }: { readonly read: ReadFile; readonly name: string },
): Promise<Changed & { readonly playlistId: PlaylistId }> {
  const tracks = await findLineTracks(parts, read, () => true);
  if (!isCurrent(parts, readSides(parts, link))) throw changedMeanwhile();
  const row: LinkRow = { path: link.path, mode: link.mode, showsPrivate: link.showsPrivate };
  let playlistId = link.playlistId;
  const changed = parts.changes.apply(link.ownerId, 'playlist-link', () => {
    const made = madeFrom(parts, { read, tracks, link: row, name, now: parts.clock.now() });
    playlistId = made.playlistId;
    const left: RowChange = { table: 'playlist_link', id: link.playlistId, before: row, after: null };
    return { changes: [left, ...made.changes], subject: link.name, thingCount: 1 };
  });
  const linked = findLink(parts.writer, playlistId);
  if (linked !== undefined) noteMade(parts, linked, read);
  return { ...changed, playlistId };
}
