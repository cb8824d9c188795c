/** `fonoteka import-playlist` and `fonoteka export-playlist`. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { CheckedFile, CheckedRules, ImportWish } from '../../shared/contract/playlist-files.ts';
import { AppError } from '../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../shared/ids.ts';
import type { LocalCore } from '../core.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { ask } from './ask.ts';
import type { Host } from './host.ts';
import { remarkWords } from './remark-words.ts';
import { withCore } from './with-core.ts';

type ImportCommand = Extract<Command, { readonly name: 'import-playlist' }>;
type ExportCommand = Extract<Command, { readonly name: 'export-playlist' }>;

interface Checked {
  readonly path: string;
  readonly fileId: string;
  readonly checked: CheckedFile;
}

/**
 * Takes playlist files in as one activity, or tells what would come of them. Returns the exit code: 1 where one of the files is
 * of no use. Throws: not-found, db-locked where the app has the library open, disk-full.
 */
export async function importPlaylists(host: Host, command: ImportCommand): Promise<number> {
  return await withCore(host, command, async (core, userId) => {
    const files: Checked[] = [];
    let hasFailed = false;
    for (const path of command.files) {
      try {
        files.push(await checkFile(core, path, userId));
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !['invalid-input', 'not-found'].includes(thrown.code)) throw thrown;
        hasFailed = true;
        host.tell(`fonoteka: ${path}: ${thrown.message}\n`);
      }
    }
    const wishes = files.flatMap((file) => toWishes(file, command.smart));
    const made =
      command.isDryRun || wishes.length === 0
        ? null
        : await ask(core, 'playlistFiles.import', { wishes: [...wishes] }, userId);
    const lines = files.flatMap(({ path, checked }) =>
      checked.playlists.map((playlist) => ({ file: path, format: checked.format, ...playlist })),
    );
    if (command.isJson) host.print(JSON.stringify({ playlists: lines, imported: made }));
    else
      for (const line of lines) {
        const { name, entryCount, matched, doubtful, unmatched, rules } = line;
        const has = `${entryCount} entries, ${matched} matched, ${doubtful} doubtful, ${unmatched} not found`;
        if (line.format !== 'nsp') host.print(`${name}: ${has}`);
        if (rules !== null) for (const said of await ruleLines(core, userId, name, rules)) host.print(said);
      }
    return hasFailed ? exitCodes.failed : exitCodes.ok;
  });
}

/** Prints a playlist as a file, or writes it. Returns the exit code. Throws: not-found, conflict, db-locked, path-denied. */
export async function exportPlaylist(host: Host, command: ExportCommand): Promise<number> {
  return await withCore(host, command, async (core, userId) => {
    const { format, encoding, isAbsolute, to } = command;
    const playlistId = await findPlaylist(core, command.playlist, userId);
    const folder = command.base ?? (to === undefined ? undefined : dirname(resolve(to)));
    const base = folder === undefined ? {} : { base: resolve(folder) };
    const wish = { playlistId, format, encoding, isAbsolute, ...base };
    const { base64, leftOutCount, remarks } = await ask(core, 'playlistFiles.export', wish, userId);
    const bytes = Buffer.from(base64, 'base64');
    for (const remark of remarks) host.tell(`fonoteka: ${remarkWords(remark, 'Navidrome')}\n`);
    if (leftOutCount > 0)
      host.tell(`fonoteka: ${leftOutCount} entries without a file that could be named are left out\n`);
    // lines are printed with their ends
    if (to === undefined) host.print(bytes.toString('utf8').replace(/\n$/u, ''));
    else write(to, bytes);
    return exitCodes.ok;
  });
}

const PART_BYTES = 384 * 1024;

async function checkFile(core: LocalCore, path: string, userId: UserId | undefined): Promise<Checked> {
  const whole = resolve(path);
  const wish = { name: basename(whole), folder: dirname(whole) };
  const { fileId } = await ask(core, 'playlistFiles.begin', wish, userId);
  for (const base64 of readParts(whole)) await ask(core, 'playlistFiles.addPart', { fileId, base64 }, userId);
  return { path, fileId, checked: await ask(core, 'playlistFiles.check', { fileId }, userId) };
}

/** As base64. Throws: not-found. */
function* readParts(path: string): Generator<string> {
  const file = opened(path);
  try {
    const part = Buffer.alloc(PART_BYTES);
    for (let count = readPart(file, part); count > 0; count = readPart(file, part))
      yield part.subarray(0, count).toString('base64');
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new AppError('not-found', 'it can’t be read', { cause });
  }
}

function readPart(file: number, part: Buffer): number {
  try {
    return readSync(file, part, 0, PART_BYTES, null);
  } catch (cause) {
    // a folder opens as a file does
    throw new AppError('not-found', 'it can’t be read', { cause });
  }
}

/** What the rules look for, what they find now, and what became of them. */
async function ruleLines(
  core: LocalCore,
  userId: UserId | undefined,
  name: string,
  { query, needs, remarks }: CheckedRules,
): Promise<readonly string[]> {
  // what looks into playlists that are not made yet can't tell
  const isKnown = query !== null && needs.length === 0;
  const found = isKnown ? await ask(core, 'smart.preview', { query, limit: 0 }, userId) : undefined;
  const count = found === undefined ? '' : `, ${found.count} tracks now`;
  const rules = query === null ? 'no rules that can be said here' : `rules ${query === '' ? '(all tracks)' : query}`;
  return [`${name}: ${rules}${count}`, ...remarks.map((remark) => `  ${remarkWords(remark, 'Fonoteka')}`)];
}

/** What a program keeps for itself is left out, and so is what holds nothing beside others. */
function toWishes({ fileId, checked }: Checked, smart: ImportCommand['smart']): readonly ImportWish[] {
  return checked.playlists.flatMap(({ name, isBuiltIn, isFolder, entryCount, rules }, playlist) => {
    if (isBuiltIn || isFolder) return [];
    const areRules =
      rules !== null && rules.query !== null && (smart === 'rules' || (smart === 'exact' && rules.isWhole));
    if (areRules) return { fileId, playlist, name, as: 'rules' as const };
    const hasNone = entryCount === 0 && (checked.playlists.length > 1 || checked.format === 'nsp');
    return hasNone ? [] : { fileId, playlist, name };
  });
}

async function findPlaylist(core: LocalCore, name: string, userId: UserId | undefined): Promise<PlaylistId> {
  const all = await ask(core, 'playlists.list', {}, userId);
  const named = all.filter((playlist) => playlist.name === name && playlist.kind !== 'folder');
  const own = named.filter(({ isOwn }) => isOwn);
  const [found, ...others] = own.length > 0 ? own : named;
  if (found === undefined) throw new AppError('not-found', `There is no playlist called ${name}`);
  if (others.length > 0) throw new AppError('conflict', `Several playlists are called ${name}`);
  return found.id;
}

function write(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw new AppError('path-denied', `${path} can’t be written`, { cause });
  }
}
