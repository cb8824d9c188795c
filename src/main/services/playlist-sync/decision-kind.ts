/** What a person decided where a playlist and its file said different things: rows that can be taken back. */
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import { branded } from '../../db/queries/branded.ts';
import {
  findLink,
  findSync,
  saveSync,
  type LinkedPlaylist,
  type PlaylistDecisionRow,
} from '../../db/queries/playlists/sync-rows.ts';
import type { WriteDb } from '../../db/handles.ts';
import { readWholeFile, removeLeftOvers, replaceFile } from '../../ports/synced-file.ts';
import type { ChangeKind } from '../change-kinds.ts';
import { parseBase, versionOf } from './base.ts';
import { seeFile } from './look.ts';

/**
 * By the playlist's id. Where the file follows the playlist its bytes are part of the row: taking the decision back puts the
 * lines back that were written over. Once either side was changed, or the two look at each other no more, it stays.
 */
export function createDecisionKind(writer: WriteDb, now: () => number): ChangeKind<PlaylistDecisionRow> {
  return {
    thing: 'playlist',
    topics: ['playlists', 'playlistFiles'],
    isShared: false,
    names: () => new Map(),
    read: (userId, ids) =>
      new Map(
        ids.flatMap((id) => {
          const link = findOwnLink(writer, userId, id);
          const row = link === undefined ? undefined : readDecision(writer, link);
          return row === undefined ? [] : [[id, row] as const];
        }),
      ),
    write: (userId, id, row) => {
      const link = findOwnLink(writer, userId, id);
      const known = link === undefined ? undefined : findSync(writer, link.playlistId, link.path);
      if (link === undefined || known === undefined || row?.path !== link.path) throw changedSince();
      const base = parseBase(row.base);
      const isAsked = base === null || versionOf(base.file) !== row.version;
      // a look is taken soon, and says more exactly how they stand
      saveSync(writer, link.playlistId, {
        ...known,
        base: row.base,
        version: row.version,
        state: isAsked ? 'conflict' : 'synced',
        problem: null,
        sizeBytes: null,
        mtimeUs: null,
        lookedAt: now(),
      });
    },
    // last: the file is no part of the transaction
    finish: (userId, changes) => {
      for (const { id, after } of changes) {
        const link = findOwnLink(writer, userId, id);
        if (link === undefined || after === null || !('bytes' in after) || after.bytes === null) continue;
        putBack(writer, link, Buffer.from(after.bytes, 'base64'));
      }
    },
  };
}

/** As the two stand; undefined where they never met. Cost: reads the file where it follows the playlist. */
export function readDecision(writer: WriteDb, link: LinkedPlaylist): PlaylistDecisionRow | undefined {
  const known = findSync(writer, link.playlistId, link.path);
  if (known === undefined) return undefined;
  const { path, base, version } = known;
  return { path, base, version, bytes: link.mode === 'both' ? readBytes(writer, path) : null };
}

/** Null where it can't be read. */
function readBytes(writer: WriteDb, path: string): string | null {
  const seen = seeFile(writer, path);
  if ('state' in seen) return null;
  try {
    return readWholeFile(seen.realPath).toString('base64');
  } catch {
    return null;
  }
}

function putBack(writer: WriteDb, { path }: LinkedPlaylist, bytes: Buffer): void {
  const seen = seeFile(writer, path);
  if ('state' in seen) throw changedSince();
  try {
    if (bytes.equals(readWholeFile(seen.realPath))) return;
    removeLeftOvers(seen.realPath);
    if (typeof replaceFile(seen.realPath, bytes, seen.mark) !== 'string') return;
  } catch (thrown) {
    throw new AppError('conflict', 'The file can’t be written now', { cause: thrown });
  }
  throw changedSince();
}

function findOwnLink(writer: WriteDb, userId: UserId, id: number): LinkedPlaylist | undefined {
  const link = findLink(writer, branded<PlaylistId>(id));
  return link?.ownerId === userId ? link : undefined;
}

function changedSince(): AppError {
  return new AppError('conflict', 'It was changed again since');
}
