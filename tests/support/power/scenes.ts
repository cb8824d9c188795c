/** What is recorded to cut the power in: a first start with a scan and a person at work, and an update of the schema. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { flacFile } from '../flac.ts';
import { keptLog } from '../kept-log.ts';
import { JOURNAL, record, type Recording } from './record.ts';
import type { Look } from './replay.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));
const migrator = fileURLToPath(new URL('./migrate.ts', import.meta.url));

/** Whether power cuts can be replayed here; says loudly where not. */
export function canTrace(): boolean {
  const canRun =
    process.platform === 'linux' && spawnSync('strace', ['-f', '-qq', '-e', 'trace=close', 'true']).status === 0;
  if (!canRun) process.stderr.write('\n!!! strace does not run here: tests of power cuts are SKIPPED\n\n');
  return canRun;
}

/** From the library's making on. With `normal` it is told to sync less than it must. */
export function recordWork(
  folder: string,
  {
    seed,
    rounds,
    sync = 'full',
  }: { readonly seed: number; readonly rounds: number; readonly sync?: 'full' | 'normal' },
): Promise<Recording> {
  for (let at = 0; at < 120; at++) {
    const album = `Album ${Math.floor(at / 10)}`;
    mkdirSync(join(folder, 'music', album), { recursive: true });
    const tags = { artist: `Artist ${Math.floor(at / 30)}`, album, title: `Song ${at}` };
    writeFileSync(join(folder, 'music', album, `${at % 10}.flac`), flacFile({ tags, sound: `sound ${at}` }));
  }
  const words = [victim, folder, join(folder, JOURNAL), `${seed}`, `${rounds}`, sync];
  return record(folder, [], words);
}

const OLD_STEPS = 3;
const ROWS = 300;

/** A library of the first version with some artists, brought up to date. */
export function recordMigration(folder: string): Promise<Recording> {
  const options = { clock: systemClock, log: keptLog() };
  const library = openLibrary(join(folder, 'library.db'), { ...options, migrations: migrations.slice(0, OLD_STEPS) });
  const insert = library.writer.raw.prepare(
    'INSERT INTO artist (name, name_key, sort_key, created_at, updated_at) VALUES (@name, @name, @name, 1, 1)',
  );
  library.writer.raw.transaction(() => {
    for (let at = 0; at < ROWS; at++) insert.run({ name: `artist number ${at}` });
  })();
  library.close();
  return record(folder, ['library.db'], [migrator, join(folder, 'library.db')]);
}

/** What was there before the update is there after it. */
export const hasAllArtists: Look = (raw) => {
  const count = raw.prepare('SELECT count(*) FROM artist').pluck().get();
  return count === ROWS ? [] : [`${String(count)} artists of ${ROWS}`];
};
