/** Cuts the power at random points of a recording and opens what is left. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import BetterSqlite from 'better-sqlite3';
import { checkLibrary } from '../../../src/main/db/check.ts';
import { listForeignKeyFindings, listIntegrityFindings } from '../../../src/main/db/findings.ts';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { allowedAfter, differences, type JournalLine } from '../crash/journal.ts';
import { openValues } from '../crash/read-value.ts';
import { keptLog } from '../kept-log.ts';
import { seededRandom } from '../random.ts';
import { losses, makeDisk } from './disk.ts';
import { JOURNAL, type Recording } from './record.ts';
import type { FileId } from './trace.ts';

export interface Replayed {
  /** Changes that were acked before the cut, over all cuts. */
  readonly ackedCount: number;
  /** Cuts that left a write-ahead log to be taken in. */
  readonly cutsWithJournal: number;
  /** Cuts with a backup on the drive. */
  readonly cutsWithBackup: number;
  /** All that was lost or broken. */
  readonly problems: readonly string[];
}

/** What must be true of an opened library beside what was acked. */
export type Look = (raw: BetterSqlite.Database) => readonly string[];

/** So many cuts, anywhere from the first operation to the last. */
export function replay(
  { operations, files }: Recording,
  { cuts, seed, look = () => [] }: { readonly cuts: number; readonly seed: number; readonly look?: Look },
): Replayed {
  const random = seededRandom(seed);
  const points = Array.from({ length: cuts }, () => random.below(operations.length + 1)).toSorted((a, b) => a - b);
  const disk = makeDisk(files);
  // on a drive of memory, where there is one: what is opened here is never to outlive anything
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fonoteka-power-'));
  const problems: string[] = [];
  let journalFile: FileId | undefined;
  let journalText = '';
  let done = 0;
  let ackedCount = 0;
  let cutsWithJournal = 0;
  let cutsWithBackup = 0;
  const seenBackups = new Set<string>();
  for (const point of points) {
    for (const operation of operations.slice(done, point)) {
      if (operation.kind === 'create' && operation.name === JOURNAL) journalFile = operation.file;
      else if (operation.kind === 'write' && operation.file === journalFile) journalText += operation.bytes.toString();
      else disk.apply(operation);
    }
    done = point;
    const lines = journalText
      .split('\n')
      .slice(0, -1)
      .map((line): JournalLine => JSON.parse(line));
    const loss = random.pick(losses);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, bytes] of disk.afterPowerCut(loss, random)) writeFileSync(join(folder, name), bytes);
    if (existsSync(join(folder, 'library.db-wal'))) cutsWithJournal++;
    if (readdirSync(folder).some((name) => name.endsWith('.bak'))) cutsWithBackup++;
    ackedCount += lines.filter(({ kind }) => kind === 'ack').length;
    const wrong = [...lookAtBackups(folder, seenBackups), ...lookAt(folder, lines, look)];
    problems.push(...wrong.map((text) => `cut at ${point}, ${loss} lost: ${text}`));
  }
  rmSync(folder, { recursive: true });
  return { ackedCount, cutsWithJournal, cutsWithBackup, problems };
}

/** A backup that is there is sound. The same one is looked at once. */
function lookAtBackups(folder: string, seen: Set<string>): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bak'))
    .flatMap((name) => {
      const path = join(folder, name);
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      if (seen.has(digest)) return [];
      seen.add(digest);
      return checkLibrary(path, migrations.slice(0, stepsOf(path))).map(({ text }) => `${name}: ${text}`);
    });
}

/** A copy made before an update has the schema of before. */
function stepsOf(path: string): number {
  const raw = new BetterSqlite(path, { readonly: true });
  const version = Number(raw.pragma('user_version', { simple: true }));
  raw.close();
  return version;
}

function lookAt(folder: string, lines: readonly JournalLine[], look: Look): readonly string[] {
  const path = join(folder, 'library.db');
  const wrong: string[] = [];
  try {
    const library = openLibrary(path, { clock: systemClock, log: keptLog() });
    const findings = [...listIntegrityFindings(library.reader.raw), ...listForeignKeyFindings(library.reader.raw)];
    wrong.push(...findings.map(({ text }) => text), ...look(library.reader.raw));
    library.close();
  } catch (thrown) {
    return [...wrong, `it can't be opened: ${inspect(thrown)}`];
  }
  const values = openValues(path);
  wrong.push(...differences(allowedAfter(new Map(), lines), values.read));
  values.close();
  const left = readdirSync(folder).filter((name) => name.includes('.tmp'));
  return [...wrong, ...left.map((name) => `left: ${name}`)];
}
