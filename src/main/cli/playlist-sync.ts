/** `fonoteka sync-playlist`: playlist files between the music, and playlists that are kept in sync with them. */
import { resolve } from 'node:path';
import type { FoundFile, SyncStatus } from '../../shared/contract/playlist-sync.ts';
import { AppError, assertNever } from '../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../shared/ids.ts';
import { visibleText } from '../../shared/text/visible.ts';
import type { LocalCore } from '../core.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { ask } from './ask.ts';
import type { Host } from './host.ts';
import { withCore } from './with-core.ts';

type SyncCommand = Extract<Command, { readonly name: 'sync-playlist' }>;

interface Asking {
  readonly core: LocalCore;
  readonly userId: UserId | undefined;
}

/** A found file, and how the playlist stands that is kept in sync with it. */
interface Standing {
  readonly file: FoundFile;
  readonly status: SyncStatus | null;
}

/**
 * Lists the files, or does with one what is asked. Returns the exit code: 1 where the playlist and its file are not the same
 * after. Throws: not-found, conflict, invalid-input, db-locked where the app has the library open.
 */
export async function syncPlaylist(host: Host, command: SyncCommand): Promise<number> {
  return await withCore(host, command, async (core, userId) => {
    const asking: Asking = { core, userId };
    const { file: path, isJson } = command;
    if (path === undefined) {
      const all = await listStandings(asking);
      if (isJson) host.print(JSON.stringify({ files: all }));
      else for (const one of all) host.print(standingWords(one));
      if (all.length === 0 && !isJson) host.print('No scan has found playlist files between the music.');
      return exitCodes.ok;
    }
    const found = (await listFound(asking)).find((one) => one.path === resolve(path));
    if (found === undefined) throw new AppError('not-found', `No scan has found a playlist file at ${path}`);
    await act(asking, found, command);
    const after = await standingOf(asking, found.fileId);
    host.print(isJson ? JSON.stringify(after) : standingWords(after));
    const { status } = after;
    return status === null || status.state === 'synced' ? exitCodes.ok : exitCodes.failed;
  });
}

async function act({ core, userId }: Asking, found: FoundFile, command: SyncCommand): Promise<void> {
  const { fileId, playlistId } = found;
  const mode = command.isBothWays ? 'both' : 'follow';
  if (command.isStopping || command.keep !== undefined) {
    if (playlistId === null) throw new AppError('not-found', 'No playlist is kept in sync with that file');
    if (command.keep !== undefined) await decide({ core, userId }, playlistId, command.keep);
    else await ask(core, 'playlistSync.unlink', { playlistId }, userId);
    return;
  }
  // whoever says both ways has read what that shows to others
  const wish = { mode, showsPrivate: command.isBothWays } as const;
  if (playlistId === null) await ask(core, 'playlistSync.link', { fileId, ...wish }, userId);
  else if (command.isBothWays) await ask(core, 'playlistSync.setMode', { playlistId, ...wish }, userId);
  else await ask(core, 'playlistSync.syncNow', { playlistId }, userId);
}

async function decide({ core, userId }: Asking, playlistId: PlaylistId, keep: 'mine' | 'file' | 'both'): Promise<void> {
  const status = await ask(core, 'playlistSync.syncNow', { playlistId }, userId);
  if (status.state !== 'conflict' && status.state !== 'doubtful')
    throw new AppError('conflict', 'There is nothing to decide between the playlist and its file');
  const { version } = await ask(core, 'playlistSync.compare', { playlistId }, userId);
  const name = `${status.name} (file)`.slice(0, 200);
  await ask(core, 'playlistSync.resolve', { playlistId, keep, version, name }, userId);
}

const PAGE = 500;

async function listFound({ core, userId }: Asking): Promise<readonly FoundFile[]> {
  const all: FoundFile[] = [];
  for (let from = 0; ; from += PAGE) {
    const { files } = await ask(core, 'playlistSync.found', { from, limit: PAGE }, userId);
    all.push(...files);
    if (files.length < PAGE) return all;
  }
}

async function listStandings(asking: Asking): Promise<readonly Standing[]> {
  const files = await listFound(asking);
  const links = await ask(asking.core, 'playlistSync.list', {}, asking.userId);
  const byId = new Map(links.map((status) => [status.playlistId, status]));
  return files.map((file) => ({
    file,
    status: file.playlistId === null ? null : (byId.get(file.playlistId) ?? null),
  }));
}

async function standingOf(asking: Asking, fileId: number): Promise<Standing> {
  const found = (await listStandings(asking)).find(({ file }) => file.fileId === fileId);
  if (found === undefined) throw new AppError('not-found', 'The playlist file is not known any more');
  return found;
}

function standingWords({ file, status }: Standing): string {
  const path = visibleText(file.path);
  if (status === null) {
    const choice = file.choice === null ? 'kept in sync with none' : file.choice;
    return `${path}: ${choice}${file.isThere ? '' : ', not there now'}`;
  }
  const kept = status.mode === 'both' ? 'in sync both ways with' : 'followed by';
  const leftOut = status.leftOutCount === 0 ? '' : `, ${status.leftOutCount} entries can’t be named in it`;
  return `${path}: ${kept} “${visibleText(status.name)}”, ${stateWords(status)}${leftOut}`;
}

function stateWords({ state, problem }: SyncStatus): string {
  switch (state) {
    case 'synced':
      return 'the same';
    case 'conflict':
      return 'both were changed: decide by --keep mine, file or both';
    case 'doubtful':
      return 'much is gone from the file at once: decide by --keep mine, file or both';
    case 'away':
      return 'its folder is not there';
    case 'gone':
      return 'the file is not there';
    case 'broken':
      return `the file can’t be read (${problem ?? 'unknown'})`;
    case 'unwritable':
      return `the file could not be written (${problem ?? 'unknown'})`;
    case 'held':
      return 'the playlist is private now, so the file is not written';
    default:
      return assertNever(state);
  }
}
