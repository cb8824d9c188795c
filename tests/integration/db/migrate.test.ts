import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/shared/errors.ts';
import { backUpBefore, backUpLibrary } from '../../../src/main/db/backup.ts';
import { checkLibrary } from '../../../src/main/db/check.ts';
import type { Migration } from '../../../src/main/db/migrations/migration.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const first: Migration = { name: '0001-a', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT) STRICT;' };
const second: Migration = { name: '0002-b', sql: `ALTER TABLE a ADD COLUMN c TEXT; UPDATE a SET c = 'moved';` };
const clock = { now: () => Date.UTC(2026, 10, 22, 11, 30), monotonicMs: () => 0 };

function open(path: string, migrations: readonly Migration[]) {
  return openLibrary(path, { clock, log: keptLog(), migrations });
}

function makeLibrary(migrations: readonly Migration[] = [first]): string {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const library = open(path, migrations);
  library.writer.raw.exec(`INSERT INTO a (b) VALUES ('kept')`);
  library.close();
  return path;
}

function edit(path: string, sql: string): void {
  const raw = new BetterSqlite(path);
  raw.exec(sql);
  raw.close();
}

function ask(path: string, sql: string): unknown[] {
  const raw = new BetterSqlite(path, { readonly: true });
  const rows = raw.prepare(sql).all();
  raw.close();
  return rows;
}

describe('going forward', () => {
  test('a step runs once, is recorded with its hash and time, and what was there is kept', () => {
    const path = makeLibrary();
    open(path, [first, second]).close();
    open(path, [first, second]).close();

    expect(ask(path, 'SELECT * FROM a')).toEqual([{ id: 1, b: 'kept', c: 'moved' }]);
    expect(ask(path, 'SELECT position, name, length(hash) AS hash, applied_at FROM migration')).toEqual([
      { position: 1, name: '0001-a', hash: 64, applied_at: clock.now() },
      { position: 2, name: '0002-b', hash: 64, applied_at: clock.now() },
    ]);
    expect(ask(path, 'PRAGMA user_version')).toEqual([{ user_version: 2 }]);
  });

  test('a sound copy of the state before stays beside the library', () => {
    const path = makeLibrary();
    open(path, [first, second]).close();

    const backup = `${path}.before-0002-b-20261122T113000Z.bak`;
    expect(ask(backup, 'SELECT * FROM a')).toEqual([{ id: 1, b: 'kept' }]);
    expect(checkLibrary(backup, [first])).toEqual([]);
    expect(existsSync(`${backup}.tmp`)).toBe(false);
  });

  test('a new library needs no copy', () => {
    const path = makeLibrary([first, second]);

    expect(readdirSync(dirname(path)).toSorted()).toEqual(['music.fonoteka', 'music.fonoteka.lock']);
  });

  test('a step may rebuild a table that others refer to', () => {
    const parent: Migration = {
      name: '0001-p',
      sql: `CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE TABLE d (a_id INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE);`,
    };
    const rebuild: Migration = {
      name: '0002-r',
      sql: `CREATE TABLE a2 (id INTEGER PRIMARY KEY, b TEXT NOT NULL); INSERT INTO a2 SELECT * FROM a; DROP TABLE a; ALTER TABLE a2 RENAME TO a;`,
    };
    const path = makeLibrary([parent]);
    edit(path, 'INSERT INTO d VALUES (1)');

    const library = open(path, [parent, rebuild]);

    expect(library.reader.raw.prepare('SELECT * FROM d').all()).toEqual([{ a_id: 1 }]);
    expect(library.writer.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    library.close();
  });
});

describe('a step that fails', () => {
  const broken: Migration = { name: '0002-x', sql: `UPDATE a SET b = 'half'; INSERT INTO nowhere VALUES (1);` };
  const dangling: Migration = {
    name: '0002-y',
    sql: `CREATE TABLE d (a_id INTEGER REFERENCES a (id)); INSERT INTO d VALUES (99);`,
  };
  const escaping: Migration = { name: '0002-z', sql: `UPDATE a SET b = 'half'; ROLLBACK;` };

  test.each([broken, dangling, escaping])('$name leaves the library as it was, with its copy', (step) => {
    const path = makeLibrary();

    expect(() => open(path, [first, step])).toThrow(expect.objectContaining({ code: 'migration-failed' }));

    expect(ask(path, 'SELECT * FROM a')).toEqual([{ id: 1, b: 'kept' }]);
    expect(ask(path, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.bak'))).toHaveLength(1);
    open(path, [first]).close();
  });

  test.each([broken, dangling, escaping])('$name leaves nothing of a new library, which can be made after', (step) => {
    const path = join(makeTempFolder(), 'music.fonoteka');

    expect(() => open(path, [first, step])).toThrow(expect.objectContaining({ code: 'migration-failed' }));

    expect(ask(path, 'SELECT name FROM sqlite_master')).toEqual([]);
    expect(ask(path, 'PRAGMA user_version')).toEqual([{ user_version: 0 }]);
    open(path, [first, second]).close();
    expect(ask(path, 'PRAGMA user_version')).toEqual([{ user_version: 2 }]);
  });
});

function makeDatabase(sql: string): string {
  const path = join(makeTempFolder(), 'other.sqlite');
  edit(path, sql);
  return path;
}

function makeEdited(sql: string): string {
  const path = makeLibrary();
  edit(path, sql);
  return path;
}

function makeSong(): string {
  const path = join(makeTempFolder(), 'song.mp3');
  writeFileSync(path, 'ID3 and so on, for more than the hundred bytes of a header. '.repeat(50));
  return path;
}

interface RefusedCase {
  readonly what: string;
  readonly make: () => string;
  readonly migrations: readonly Migration[];
  readonly code: ErrorCode;
}

const third: Migration = { name: '0000-c', sql: 'CREATE TABLE c (id INTEGER)' };
const refusedCases: readonly RefusedCase[] = [
  {
    what: 'a library of a newer version',
    make: () => makeLibrary([first, second]),
    migrations: [first],
    code: 'db-newer',
  },
  {
    what: 'a library with a step that this program does not know',
    make: () => makeLibrary([first, { ...second, name: '0002-beta' }]),
    migrations: [first, second],
    code: 'db-newer',
  },
  {
    what: 'a library whose step was changed after the fact',
    make: () => makeLibrary(),
    migrations: [{ ...first, sql: `${first.sql} -- and more` }, second],
    code: 'migration-failed',
  },
  {
    what: 'a library that had the steps in another order',
    make: () => makeLibrary([first, third]),
    migrations: [third, first],
    code: 'migration-failed',
  },
  {
    what: 'a database of another program',
    make: () => makeDatabase('PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE theirs (a)'),
    migrations: [first],
    code: 'db-corrupt',
  },
  {
    what: 'a database that says nothing about itself',
    make: () => makeDatabase('CREATE TABLE theirs (a)'),
    migrations: [first],
    code: 'db-corrupt',
  },
  {
    what: 'ours with tables and version 0',
    make: () => makeEdited('PRAGMA user_version = 0'),
    migrations: [first],
    code: 'db-corrupt',
  },
  {
    what: 'ours with a version that its list of steps does not bear out',
    make: () => makeEdited('DELETE FROM migration'),
    migrations: [first],
    code: 'db-corrupt',
  },
  { what: 'a file that is no database', make: makeSong, migrations: [first], code: 'db-corrupt' },
];

test.each(refusedCases)('$what is refused with no byte changed', ({ make, migrations, code }) => {
  const path = make();
  const before = readFileSync(path);

  expect(() => open(path, migrations)).toThrow(expect.objectContaining({ code }));

  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.bak'))).toEqual([]);
  // the refusal freed the lock: the next one is for the same reason
  expect(() => open(path, migrations)).toThrow(expect.objectContaining({ code }));
});

describe('a backup', () => {
  test('is not kept where the library is damaged', () => {
    const path = makeLibrary([
      { name: '0001-c', sql: 'CREATE TABLE a (b TEXT NOT NULL); CREATE TABLE p (id INTEGER PRIMARY KEY);' },
    ]);
    edit(path, 'PRAGMA foreign_keys = OFF; CREATE TABLE d (p_id INTEGER REFERENCES p (id)); INSERT INTO d VALUES (5)');
    const raw = new BetterSqlite(path, { readonly: true });
    const target = join(dirname(path), 'copy.bak');

    expect(() => backUpLibrary(raw, target)).toThrow(expect.objectContaining({ code: 'db-corrupt' }));

    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('copy'))).toEqual([]);
    raw.close();
  });

  test('of the same second as another one stands beside it', () => {
    const path = makeLibrary();
    const raw = new BetterSqlite(path, { readonly: true });
    const wish = { reason: 'test', at: clock.now() };

    const copies = [1, 2, 3].map(() => backUpBefore(raw, path, wish));

    raw.close();
    expect(new Set(copies).size).toBe(3);
    for (const copy of copies) expect(ask(copy, 'SELECT b FROM a')).toEqual([{ b: 'kept' }]);
  });

  test('that was cut off is swept away at the next start, and nothing else', () => {
    const path = makeLibrary();
    const folder = dirname(path);
    const half = ['.bak.tmp', '.bak.tmp-journal'].map((ending) => `music.fonoteka.before-x-20261122T113000Z${ending}`);
    const others = ['music.fonoteka.before-x-20261122T113000Z.bak', 'other.before-x.bak.tmp', 'music.fonoteka.tmp'];
    for (const name of [...half, ...others]) writeFileSync(join(folder, name), 'x');

    open(path, [first]).close();

    expect(readdirSync(folder).toSorted()).toEqual([...others, 'music.fonoteka', 'music.fonoteka.lock'].toSorted());
  });

  test('replaces what a killed one left behind', () => {
    const path = makeLibrary();
    const raw = new BetterSqlite(path, { readonly: true });
    const target = join(dirname(path), 'copy.bak');
    writeFileSync(`${target}.tmp`, 'half a copy');

    backUpLibrary(raw, target);

    raw.close();
    expect(ask(target, 'SELECT b FROM a')).toEqual([{ b: 'kept' }]);
  });
});

describe('checking', () => {
  test('finds nothing in a sound library, also while it is open', () => {
    const path = join(makeTempFolder(), 'music.fonoteka');
    const library = openLibrary(path, { clock: systemClock, log: keptLog() });

    expect(checkLibrary(path)).toEqual([]);
    library.close();
    expect(checkLibrary(path)).toEqual([]);
  });

  test('names what is wrong and leaves the file as it is', () => {
    const path = join(makeTempFolder(), 'music.fonoteka');
    openLibrary(path, { clock: systemClock, log: keptLog() }).close();
    edit(
      path,
      `PRAGMA foreign_keys = OFF;
       INSERT INTO user_like (user_id, track_id, created_at) VALUES ('nobody', 12, 1);
       DROP INDEX track_by_album;
       CREATE TRIGGER evil AFTER INSERT ON track BEGIN DELETE FROM track; END;`,
    );
    const before = readFileSync(path);

    const texts = checkLibrary(path).map(({ text }) => text);

    expect(texts.toSorted()).toEqual([
      'index track_by_album is missing',
      'trigger evil is not ours',
      'user_like names a row of track that is not there',
      'user_like names a row of user that is not there',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('finds an index that disagrees with its table', () => {
    const path = join(makeTempFolder(), 'music.fonoteka');
    openLibrary(path, { clock: systemClock, log: keptLog() }).close();
    edit(path, `INSERT INTO genre (name, name_key, created_at, updated_at) VALUES ('Techno!', 'techno', 1, 1)`);
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf('Techno!');
    bytes.write('Tachno!', at);
    writeFileSync(path, bytes);

    expect(checkLibrary(path).map(({ kind }) => kind)).toContain('integrity');
  });
});
