/** Playlist files between the music, and what is kept in sync with them: what the calls are made of. */
import { basename } from 'node:path';
import type { Changed } from '../../../shared/contract/activity.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type {
  FoundFiles,
  PlaylistLinked,
  SyncConflict,
  SyncMode,
  SyncStatus,
} from '../../../shared/contract/playlist-sync.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import { findSync, listLinks, type LinkedPlaylist } from '../../db/queries/playlists/sync-rows.ts';
import { playlistFileLimits } from '../../playlist-files/file-types.ts';
import { isWritableName } from '../../playlist-files/rewrite.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { readWholeFile } from '../../ports/synced-file.ts';
import type { Uploads } from '../playlist-files/uploads.ts';
import { compareSides } from './compare.ts';
import { getFound, ignoreFile, ignoreNew, listFound } from './found.ts';
import { assertMode, changeLink, decide, getOwnLink, linkFile, type Decision } from './linking.ts';
import { seeFile } from './look.ts';
import { createTurns, type TurnParts } from './turns.ts';

export interface PlaylistSyncService {
  found(userId: UserId, wish: Parameters<typeof listFound>[2]): FoundFiles;
  /** Throws: not-found, invalid-input. */
  open(userId: UserId, fileId: number): Promise<{ readonly fileId: string; readonly name: string }>;
  ignore(userId: UserId, wish: Parameters<typeof ignoreFile>[2]): Changed;
  ignoreNew(userId: UserId, upToId: number): Changed;
  /** Throws: not-found, conflict, invalid-input; so does `setMode`. */
  link(userId: UserId, wish: { readonly fileId: number } & ModeWish): Promise<PlaylistLinked>;
  setMode(userId: UserId, playlistId: PlaylistId, wish: ModeWish): Promise<Changed>;
  unlink(userId: UserId, playlistId: PlaylistId): Changed;
  list(userId: UserId): readonly SyncStatus[];
  syncNow(userId: UserId, playlistId: PlaylistId): Promise<SyncStatus>;
  compare(userId: UserId, playlistId: PlaylistId): Promise<SyncConflict>;
  /** Throws: not-found, not-allowed, conflict, invalid-input. */
  resolve(
    userId: UserId,
    playlistId: PlaylistId,
    wish: Decision,
  ): Promise<Changed & { readonly playlistId: PlaylistId; readonly status: SyncStatus | null }>;
  /** Looks at all of them, one after the other. Resolves when it is done; never rejects. */
  syncAll(): Promise<void>;
  /** Playlists that were changed are looked at in a moment. */
  readonly hear: (event: CoreEvent) => void;
  close(): Promise<void>;
}

interface ModeWish {
  readonly mode: SyncMode;
  readonly showsPrivate: boolean;
}

export interface PlaylistSyncParts extends TurnParts {
  readonly uploads: Pick<Uploads, 'begin' | 'add'>;
}

/** Looks at all of them in a moment: what changed while nobody looked is taken up. */
export function createPlaylistSync(parts: PlaylistSyncParts): PlaylistSyncService {
  const { reader } = parts;
  const turns = createTurns(parts);
  const { inTurn, tell } = turns;
  const statusOf = (link: LinkedPlaylist) => toStatus(link, findSync(reader, link.playlistId, link.path));
  const ownLink = (userId: UserId, playlistId: PlaylistId) => getOwnLink(parts, userId, playlistId);
  const syncOwn = async (userId: UserId, playlistId: PlaylistId): Promise<SyncStatus> => {
    await turns.look(ownLink(userId, playlistId), true);
    tell();
    return statusOf(ownLink(userId, playlistId));
  };
  return {
    found: (userId, wish) => listFound(reader, userId, wish),
    open: (userId, fileId) => openFound(parts, userId, fileId),
    ignore: (userId, wish) => ignoreFile(parts, userId, wish),
    ignoreNew: (userId, upToId) => ignoreNew(parts, userId, upToId),
    link: (userId, { fileId, ...wish }) =>
      inTurn(async () => {
        const { path, playlistId } = getFound(reader, userId, fileId);
        if (playlistId !== null) throw new AppError('conflict', 'A playlist is kept in sync with that file already');
        const linked = await linkFile(parts, userId, { path, ...wish });
        tell();
        return linked;
      }),
    setMode: (userId, playlistId, { mode, showsPrivate }) =>
      inTurn(async () => {
        const { isPrivate, path } = ownLink(userId, playlistId);
        assertMode(mode, { isPrivate: isPrivate === 1, showsPrivate, isWritable: isWritableName(path) });
        const become = { mode, showsPrivate: showsPrivate ? 1 : 0 } as const;
        const changed = changeLink(parts, userId, playlistId, (before) => ({ ...before, ...become }));
        await syncOwn(userId, playlistId);
        return changed;
      }),
    unlink: (userId, playlistId) => changeLink(parts, userId, playlistId, () => null),
    list: (userId) =>
      listLinks(reader)
        .filter(({ ownerId }) => ownerId === userId)
        .map(statusOf),
    syncNow: (userId, playlistId) => inTurn(() => syncOwn(userId, playlistId)),
    compare: (userId, playlistId) => inTurn(() => compareSides(parts, ownLink(userId, playlistId))),
    resolve: (userId, playlistId, wish) =>
      inTurn(async () => {
        const done = await decide(parts, ownLink(userId, playlistId), wish);
        tell();
        return { ...done, status: statusOf(ownLink(userId, done.playlistId)) };
      }),
    syncAll: turns.lookAtAll,
    hear: (event) => {
      if (event.type === 'library.changed' && event.topics.includes('playlists')) turns.soon();
    },
    close: turns.close,
  };
}

function toStatus(link: LinkedPlaylist, sync: ReturnType<typeof findSync>): SyncStatus {
  const { playlistId, name, path, mode } = link;
  return {
    playlistId,
    name,
    path: toDisplayPath(path),
    mode,
    canBeWritten: isWritableName(path),
    // it was asked for a moment ago, or taken back: nothing is known against it
    state: sync?.state ?? 'synced',
    problem: sync?.problem ?? null,
    syncedAt: sync?.syncedAt ?? null,
    leftOutCount: sync?.leftOut ?? 0,
  };
}

/** Its bytes are copied into a file of our own: what is looked at and thrown away after is never the file itself. */
async function openFound(
  { reader, uploads }: PlaylistSyncParts,
  userId: UserId,
  foundId: number,
): Promise<{ readonly fileId: string; readonly name: string }> {
  const { path } = getFound(reader, userId, foundId);
  const seen = seeFile(reader, path);
  if ('state' in seen || seen.mark.sizeBytes > playlistFileLimits.bytes) {
    const refusal = 'state' in seen ? (seen.problem ?? seen.state) : 'too-large';
    throw new AppError('invalid-input', 'The file can’t be read now', { details: { refusal } });
  }
  const shown = toDisplayPath(path);
  const name = basename(shown);
  const { fileId } = await uploads.begin(userId, name, shown.slice(0, -name.length), foundId);
  uploads.add(userId, fileId, readWholeFile(seen.realPath));
  return { fileId, name };
}
