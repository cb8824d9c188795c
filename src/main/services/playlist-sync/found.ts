/** The playlist files that scans found, as one person is offered them. */
import { basename } from 'node:path';
import type { Changed } from '../../../shared/contract/activity.ts';
import type { FoundFile, FoundFiles } from '../../../shared/contract/playlist-sync.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import { sortKey } from '../../../shared/text/fold.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { branded } from '../../db/queries/branded.ts';
import { findFoundFile, listFoundFiles, type FoundFileRow } from '../../db/queries/playlists/found-files.ts';
import { readPlaylistRows } from '../../db/queries/playlists/playlist-rows.ts';
import { isWritableName } from '../../playlist-files/rewrite.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import type { Changes } from '../changes.ts';

interface FoundWish {
  readonly words: string;
  readonly only: 'all' | 'new' | 'ignored';
  readonly from: number;
  readonly limit: number;
}

/** A page of them. */
export function listFound(db: ReadDb, userId: UserId, { words, only, from, limit }: FoundWish): FoundFiles {
  const all = listFoundFiles(db, userId);
  const wanted = sortKey(words)
    .split(' ')
    .filter((word) => word !== '');
  const passing = all.filter((row) => {
    if (only === 'new' ? !isNew(row) : only === 'ignored' && row.choice !== 'ignored') return false;
    const text = wanted.length === 0 ? '' : sortKey(row.path);
    return wanted.every((word) => text.includes(word));
  });
  const fresh = all.filter(isNew);
  return {
    totalCount: all.length,
    newCount: fresh.length,
    newestId: fresh.reduce((newest, { id }) => Math.max(newest, id), 0),
    fileCount: passing.length,
    files: passing.slice(from, from + limit).map(toFound),
  };
}

function isNew({ choice, playlistId, missingSince }: FoundFileRow): boolean {
  return choice === null && playlistId === null && missingSince === null;
}

function toFound({ id, path, sizeBytes, mtimeUs, choice, playlistId, ...row }: FoundFileRow): FoundFile {
  const name = basename(toDisplayPath(path));
  return {
    fileId: id,
    name,
    path: toDisplayPath(path),
    sizeBytes,
    changedAt: Math.round(mtimeUs / 1000),
    isThere: row.missingSince === null && row.rootState === 'online',
    choice,
    playlistId: playlistId === null ? null : branded<PlaylistId>(playlistId),
    canBeWritten: isWritableName(name),
  };
}

/** Throws: not-found. */
export function getFound(db: ReadDb, userId: UserId, fileId: number): FoundFileRow {
  const found = findFoundFile(db, userId, fileId);
  if (found === undefined) throw new AppError('not-found', 'There is no such playlist file');
  return found;
}

/** Throws: not-found. */
export function ignoreFile(
  { writer, changes }: { readonly writer: WriteDb; readonly changes: Pick<Changes, 'apply'> },
  userId: UserId,
  { fileId, isIgnored }: { readonly fileId: number; readonly isIgnored: boolean },
): Changed {
  return changes.apply(userId, 'playlist-file', () => {
    const { path } = getFound(writer, userId, fileId);
    const change = toChoice(writer, userId, fileId, isIgnored ? 'ignored' : null);
    return { changes: change === undefined ? [] : [change], subject: basename(toDisplayPath(path)), thingCount: 1 };
  });
}

/** All that nothing was done with, as one activity, up to the id. */
export function ignoreNew(
  { writer, changes }: { readonly writer: WriteDb; readonly changes: Pick<Changes, 'apply'> },
  userId: UserId,
  upToId: number,
): Changed {
  return changes.apply(userId, 'playlist-file', () => {
    const seen = listFoundFiles(writer, userId).filter((row) => row.id <= upToId && isNew(row));
    return {
      changes: seen.flatMap(({ id }) => toChoice(writer, userId, id, 'ignored') ?? []),
      subject: basename(toDisplayPath(seen[0]?.path ?? '')),
      thingCount: seen.length,
    };
  });
}

/** The change that notes what was done with a file; undefined where that is noted. */
export function toChoice(
  db: ReadDb,
  userId: UserId,
  id: number,
  choice: 'ignored' | 'imported' | null,
): RowChange | undefined {
  const before = readPlaylistRows(db, userId, 'playlist_file_choice', [id]).get(id) ?? null;
  const after = choice === null ? null : { choice };
  return before?.choice === after?.choice ? undefined : { table: 'playlist_file_choice', id, before, after };
}
