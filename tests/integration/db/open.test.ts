import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { openLibrary, openLibraryForReading } from '../../../src/main/db/open.ts';
import { assertPragmas } from '../../../src/main/db/pragmas.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const options = { clock: systemClock, log: keptLog() };

function pragmas(raw: BetterSqlite.Database, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, raw.pragma(name, { simple: true })]));
}

describe('settings', () => {
  const expected = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    busy_timeout: 5000,
    temp_store: 2,
    wal_autocheckpoint: 1000,
    journal_size_limit: 64 * 1024 * 1024,
    application_id: 0x466f6e6f,
    user_version: migrations.length,
  };

  test('every connection of a new library and of a reopened one has them', () => {
    const path = join(makeTempFolder(), 'made', 'here', 'music.fonoteka');
    const opened = [1, 2].map(() => {
      const library = openLibrary(path, options);
      const writer = pragmas(library.writer.raw, Object.keys(expected));
      const reader = pragmas(library.reader.raw, [...Object.keys(expected), 'query_only']);
      library.close();
      return { writer, reader };
    });

    const each = { writer: expected, reader: { ...expected, query_only: 1 } };
    expect(opened).toEqual([each, each]);
  });

  test('a connection with one of them wrong is refused by name', () => {
    const library = openLibrary(join(makeTempFolder(), 'music.fonoteka'), options);
    library.writer.raw.pragma('synchronous = NORMAL');

    expect(() => assertPragmas(library.writer.raw, { isReader: false, isInMemory: false })).toThrow(/synchronous/);
    library.close();
  });

  test('a connection that was left at the defaults is refused', () => {
    const raw = new BetterSqlite(join(makeTempFolder(), 'plain.sqlite'));
    raw.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a)');

    expect(() => assertPragmas(raw, { isReader: false, isInMemory: false })).toThrow(/SQLite setting/);
    raw.close();
  });
});

describe('the two handles', () => {
  test('the reader sees what the writer committed and can write nothing', async () => {
    const library = openLibrary(join(makeTempFolder(), 'music.fonoteka'), options);
    const genre = { name: 'Jazz', name_key: 'jazz', created_at: 1, updated_at: 1 };
    await library.writer.kysely.insertInto('genre').values(genre).execute();

    const seen = await library.reader.kysely.selectFrom('genre').select('name').execute();
    const writing = library.reader.kysely.insertInto('genre').values(genre).execute();

    expect(seen).toEqual([{ name: 'Jazz' }]);
    await expect(writing).rejects.toMatchObject({ code: 'library-read-only' });
    expect(() => library.reader.raw.exec('DELETE FROM genre')).toThrow(/readonly/);
    library.close();
  });

  test('a library in memory works and has one connection', async () => {
    const library = openLibrary(':memory:', options);

    expect(library.reader.raw).toBe(library.writer.raw);
    expect(await library.reader.kysely.selectFrom('track').selectAll().execute()).toEqual([]);
    library.close();
  });

  test('a full drive is told as such', async () => {
    const library = openLibrary(join(makeTempFolder(), 'music.fonoteka'), options);
    const pages = Number(library.writer.raw.pragma('page_count', { simple: true }));
    library.writer.raw.pragma(`max_page_count = ${pages}`);
    const bio = 'long'.repeat(100_000);
    const artist = { name: 'A', bio, name_key: 'a', sort_key: 'a', created_at: 1, updated_at: 1 };

    const writing = library.writer.kysely.insertInto('artist').values(artist).execute();

    await expect(writing).rejects.toMatchObject({ code: 'disk-full' });
    library.close();
  });

  test('closing leaves one file and the empty lock, and may be done twice', () => {
    const path = join(makeTempFolder(), 'music.fonoteka');
    const library = openLibrary(path, options);

    library.close();
    library.close();

    expect([path, `${path}-wal`, `${path}-shm`, `${path}.lock`].map(existsSync)).toEqual([true, false, false, true]);
    expect(readFileSync(`${path}.lock`)).toHaveLength(0);
  });
});

describe('one owner', () => {
  test('a second opener is refused at once, by whatever name, and may come once the first has closed', () => {
    const folder = makeTempFolder();
    const path = join(folder, 'music.fonoteka');
    const library = openLibrary(path, options);
    symlinkSync(path, join(folder, 'link'));

    expect(() => openLibrary(path, options)).toThrow(expect.objectContaining({ code: 'db-locked' }));
    expect(() => openLibrary(join(folder, 'link'), options)).toThrow(expect.objectContaining({ code: 'db-locked' }));

    library.close();
    openLibrary(path, options).close();
  });

  test('an owner in another process holds it, and its kill -9 frees it with nothing lost', async () => {
    const path = join(makeTempFolder(), 'music.fonoteka');
    const program = new URL('./hold-library.ts', import.meta.url).pathname;
    const owner = spawn(process.execPath, ['--expose-gc', program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void owner.kill('SIGKILL'));
    await once(owner.stdout, 'data');

    expect(() => openLibrary(path, options)).toThrow(expect.objectContaining({ code: 'db-locked' }));
    const beside = openLibraryForReading(path, options);
    expect(beside.reader.raw.prepare('SELECT name FROM genre').pluck().all()).toEqual(['Held']);
    beside.close();

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const library = openLibrary(path, options);
    expect(library.reader.raw.prepare('SELECT name FROM genre').pluck().all()).toEqual(['Held']);
    library.close();
  });

  test('looking does not make a library, and does not write to one', () => {
    const folder = makeTempFolder();
    const path = join(folder, 'music.fonoteka');
    expect(() => openLibraryForReading(path, options)).toThrow(expect.objectContaining({ code: 'not-found' }));
    openLibrary(path, options).close();
    const before = readFileSync(path);

    const library = openLibraryForReading(path, options);
    library.reader.raw.prepare('SELECT count(*) FROM track').get();
    library.close();

    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test('damage after an unclean end is found at the start, and the file is left as it is', () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const library = openLibrary(path, options);
  const insert = library.writer.raw.prepare(
    `INSERT INTO artist (name, name_key, sort_key, created_at, updated_at) VALUES (@name, @name, @name, 1, 1)`,
  );
  library.writer.raw.transaction(() => {
    for (let at = 0; at < 5000; at++) insert.run({ name: `artist number ${at}` });
  })();
  library.close();
  const bytes = readFileSync(path);
  // a run of pages in the middle, and a journal as a killed owner leaves it
  bytes.fill(0xa5, Math.floor(bytes.length / 8192) * 4096, Math.floor(bytes.length / 8192) * 4096 + 16_384);
  writeFileSync(path, bytes);
  writeFileSync(`${path}-wal`, Buffer.alloc(32));

  expect(() => openLibrary(path, options)).toThrow(expect.objectContaining({ code: 'db-corrupt' }));
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
