import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './modules.ts';
import { root } from './tools.ts';

/** Packages that are, or bring along, a SQLite of their own, or another engine that reads its files. */
const engines = /(^|[@/-])(better-sqlite|sqlite|sqlite3|sql\.js|wa-sqlite|libsql|duckdb|sqlcipher|turso)/i;

/** Those among the packages of a lockfile, by name, each as often as it is installed. */
function sqlitesOf(lockfile: string): readonly string[] {
  const { packages }: { readonly packages: Readonly<Record<string, unknown>> } = JSON.parse(lockfile);
  const names = Object.keys(packages).map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  // types are no library
  return names.filter((name) => engines.test(name) && !name.startsWith('@types/'));
}

// two builds on one file checkpoint each other's log
test('one SQLite library is installed, and once', () => {
  expect(sqlitesOf(readFileSync(join(root, 'package-lock.json'), 'utf8'))).toEqual(['better-sqlite3']);
});

test('a second one that is planted is found', () => {
  const names = [
    'node_modules/better-sqlite3',
    'node_modules/a/node_modules/better-sqlite3',
    'node_modules/@libsql/core',
  ];
  const packages = Object.fromEntries(
    [...names, 'node_modules/sqlite3', 'node_modules/kysely'].map((name) => [name, {}]),
  );

  expect(sqlitesOf(JSON.stringify({ packages }))).toEqual([
    'better-sqlite3',
    'better-sqlite3',
    '@libsql/core',
    'sqlite3',
  ]);
});

test('nobody imports the SQLite that Node brings along', () => {
  const importing = [...readSources(join(root, 'src'))].filter(([, text]) => text.includes('node:sqlite'));
  expect(importing.map(([path]) => path)).toEqual([]);
});
