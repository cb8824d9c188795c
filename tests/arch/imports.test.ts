import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBarrels, findForbidden, findReachable, readEdges } from './check-borders.ts';
import { borders } from './borders.ts';
import { importsOf, readSources, type Sources } from './modules.ts';
import { root } from './tools.ts';

const sources = readSources(join(root, 'src'));

/** The tree with one file more, or one other. */
function planted(path: string, text: string): Sources {
  return new Map([...sources, [path, text]]);
}

/** What is said of the planted file. */
function faultsOf(path: string, text: string): readonly string[] {
  return findForbidden(planted(path, text)).filter((fault) => fault.startsWith(`${path} `));
}

test('every import stays within the borders', () => {
  expect(sources.size).toBeGreaterThan(200);
  expect(findForbidden(sources)).toEqual([]);
});

test('every row of the table stands for a room that is there', () => {
  const patterns = Object.keys(borders).map((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]+')}(/|$)`));
  // styles hold no modules
  const empty = patterns.filter(
    (pattern) => ![...sources.keys(), 'renderer/styles/'].some((path) => pattern.test(path)),
  );
  expect(empty).toEqual([]);
});

describe('a planted import is reported by name:', () => {
  test.each([
    ['core free of Electron', 'main/services/planted.ts', "import { app } from 'electron';", 'electron'],
    ['a type counts', 'main/scan/planted.ts', "import type { App } from 'electron';", 'types of electron'],
    ['a type in place counts', 'main/scan/planted.ts', "let app: import('electron').App;", 'types of electron'],
    ['Electron not in the command line', 'main/cli/planted.ts', "await import('electron');", 'electron'],
    ['SQLite in db alone', 'main/services/planted.ts', "import Database from 'better-sqlite3';", 'better-sqlite3'],
    ['SQL builder in db alone', 'main/services/planted.ts', "import { sql } from 'kysely';", 'kysely'],
    ['tag reader in metadata alone', 'main/scan/planted.ts', "import 'music-metadata';", 'music-metadata'],
    ['tokens in metadata alone', 'main/parse/planted.ts', "export * from 'strtok3';", 'strtok3'],
    ['HTTP in web alone', 'main/services/planted.ts', "import { get } from 'node:http';", 'node:http'],
    ['sockets in web alone', 'main/shell/planted.ts', "import { WebSocket } from 'ws';", 'ws'],
    ['an unprefixed built-in', 'main/services/planted.ts', "import { readFileSync } from 'fs';", 'fs'],
    ['required', 'main/services/planted.ts', "const fs = require('node:fs');", 'node:fs'],
    ['files only by ports', 'main/services/planted.ts', "import { stat } from 'node:fs/promises';", 'node:fs/promises'],
    ['files only by the walk', 'main/scan/planted.ts', "import { statSync } from 'node:fs';", 'node:fs'],
    ['a name made at run time', 'main/services/planted.ts', 'await import(`node:${name}`);', '?'],
    ['rules know no ways in', 'main/services/planted.ts', "import '../ipc/router.ts';", 'main/ipc/router.ts'],
    [
      'queries know no rules',
      'main/db/queries/planted.ts',
      "import '../../services/scan.ts';",
      'main/services/scan.ts',
    ],
    ['shared knows nobody', 'shared/planted.ts', "import '../main/core-api.ts';", 'main/core-api.ts'],
    ['shared without Node', 'shared/planted.ts', "import { join } from 'node:path';", 'node:path'],
    ['window without the core', 'renderer/link/planted.ts', "import '../../main/core.ts';", 'main/core.ts'],
    [
      'window without the core’s types',
      'renderer/link/planted.ts',
      "import type { Core } from '../../main/core-api.ts';",
      'types of main/core-api.ts',
    ],
    [
      'window with types of the contract, not values',
      'renderer/link/planted.ts',
      "import { contract } from '../../shared/contract/index.ts';",
      'shared/contract/index.ts',
    ],
    ['window without a validator', 'renderer/features/albums/planted.ts', "import { z } from 'zod';", 'zod'],
    [
      'a feature through its index alone',
      'renderer/features/albums/planted.tsx',
      "import { TrackMenu } from '../track-list/TrackMenu.tsx';",
      'renderer/features/track-list/TrackMenu.tsx',
    ],
    [
      'elements without business',
      'renderer/elements/planted.ts',
      "import type { AlbumCard } from '../../shared/contract/albums.ts';",
      'types of shared/contract/albums.ts',
    ],
    [
      'stores without features',
      'renderer/stores/planted.ts',
      "import { QueuePanel } from '../features/queue/index.ts';",
      'renderer/features/queue/index.ts',
    ],
    [
      'no tests',
      'main/scan/planted.ts',
      "import { track } from '../../../tests/support/fixtures.ts';",
      '../tests/support/fixtures.ts',
    ],
    ['the extension left out', 'main/scan/planted.ts', "import { walk } from './walk';", 'main/scan/walk'],
  ])('%s', (_rule, path, text, target) => {
    expect(faultsOf(path, text)).toEqual([`${path} may not import ${target}`]);
  });

  test('a file outside of all rooms', () => {
    expect(faultsOf('main/planted.ts', '')).toEqual(['main/planted.ts lies in no room of the table']);
  });
});

test('a type import of the contract is no planted fault', () => {
  const text = "import type { Method } from '../../shared/contract/index.ts';";
  expect(faultsOf('renderer/link/planted.ts', text)).toEqual([]);
});

test('only the contract, the migrations and the features hand on what others export', () => {
  expect(findBarrels(sources)).toEqual([]);
  expect(findBarrels(planted('main/scan/planted.ts', "export { walk } from './walk.ts';"))).toEqual([
    'main/scan/planted.ts hands on main/scan/walk.ts',
  ]);
  expect(findBarrels(planted('main/scan/index.ts', ''))).toEqual(['main/scan/index.ts is no place for an index']);
});

const CORE_ENTRIES = [
  'main/core.ts',
  'main/core-worker.ts',
  'main/order-worker.ts',
  'main/parser-main.ts',
  'main/walk-worker.ts',
  'main/watch-worker.ts',
];
const OUTSIDE_CORE = /^(electron|node:https?2?|node:net|ws|hono|@hono\/.*|main\/(web|shell|media|cli)\/.*)$/;

/** What the core brings along that it must not: target, and the way to it. */
function outsidersOf(tree: Sources, entry: string): readonly string[] {
  const reachable = findReachable(tree, entry, { areTypesFollowed: true });
  return [...reachable].filter(([target]) => OUTSIDE_CORE.test(target)).map(([, chain]) => chain.join(' > '));
}

test.each(CORE_ENTRIES)('%s reaches neither Electron nor HTTP, however far one follows', (entry) => {
  expect(outsidersOf(sources, entry)).toEqual([]);
});

test('a planted way from the core to HTTP is reported with its steps', () => {
  const clock = `${sources.get('main/ports/clock.ts')}\nimport 'node:http';`;
  expect(outsidersOf(planted('main/ports/clock.ts', clock), 'main/core.ts')).toEqual([
    expect.stringMatching(/^main\/core\.ts > .*main\/ports\/clock\.ts > node:http$/),
  ]);
});

test('the window loads no validator, however far one follows', () => {
  const loaded = (tree: Sources) => findReachable(tree, 'renderer/main.tsx', { areTypesFollowed: false });
  expect(loaded(sources).size).toBeGreaterThan(50);
  expect(loaded(sources).get('zod')).toBeUndefined();

  const errors = `${sources.get('shared/errors.ts')}\nimport { z } from 'zod';`;
  expect(loaded(planted('shared/errors.ts', errors)).get('zod')?.at(-2)).toBe('shared/errors.ts');
});

test('the core loads no decoder of pictures, however far one follows', () => {
  const loaded = (tree: Sources) => findReachable(tree, 'main/core.ts', { areTypesFollowed: false });
  expect(loaded(sources).size).toBeGreaterThan(50);
  expect(loaded(sources).get('@napi-rs/image')).toBeUndefined();

  const files = `${sources.get('main/demo/album-files.ts')}\nimport './make-album.ts';`;
  expect(loaded(planted('main/demo/album-files.ts', files)).get('@napi-rs/image')).toContain('main/demo/make-album.ts');
});

test('every way of importing is seen, and comments and strings are not', () => {
  const text = `
    import type { A } from './a.ts';
    import { type B } from './b.ts';
    import c, { type C } from './c.ts';
    import './d.css';
    export * from './e.ts';
    export type { F } from './f.ts';
    const g = await import('./g.ts');
    let h: import('./h.ts').H;
    const i = require('./i.ts');
    // import './no.ts';
    const no = "import './no.ts'";
  `;
  const seen = importsOf('main/scan/x.ts', text).map(({ target, isType }) => `${target}${isType ? ' (type)' : ''}`);
  expect(seen.toSorted()).toEqual([
    'main/scan/a.ts (type)',
    'main/scan/b.ts (type)',
    'main/scan/c.ts',
    'main/scan/d.css',
    'main/scan/e.ts',
    'main/scan/f.ts (type)',
    'main/scan/g.ts',
    'main/scan/h.ts (type)',
    'main/scan/i.ts',
  ]);
  expect(readEdges(sources).length).toBeGreaterThan(500);
});
