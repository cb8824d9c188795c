import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findUnlisted, listLicences, type Licence } from '../../../resources/build/licences.ts';
import { ensureBuilt } from '../../support/built-app.ts';

const root = join(import.meta.dirname, '../../..');

test('every package that a source names, and what it needs, is listed with its licence', () => {
  const licences = listLicences(root);
  const names = licences.map(({ name }) => name);

  for (const name of [
    'react',
    'scheduler',
    'better-sqlite3',
    '@napi-rs/image',
    'kysely',
    'hono',
    'tailwindcss',
    'ms',
  ]) {
    expect(names).toContain(name);
  }
  for (const name of ['electron', 'typescript', 'vitest', 'node']) expect(names).not.toContain(name);
  expect(licences.filter(({ licence }) => licence === 'unknown')).toEqual([]);
  const withText = licences.filter(({ text }) => text !== null);
  expect(withText.length).toBeGreaterThan(licences.length * 0.8);
  expect(licences.find(({ name }) => name === 'react')?.text).toContain('Permission is hereby granted');
});

test('a bundle with a package that is not listed is told, and the build stops on it', () => {
  const listed = [{ name: 'react' }, { name: '@base-ui/react' }];
  const modules = [
    '/x/node_modules/react/index.js',
    '/x/node_modules/@base-ui/react/menu/index.js',
    '\\x\\node_modules\\@scope\\left-pad\\a.js',
    '/x/node_modules/react/node_modules/nested/a.js?commonjs',
    '/x/src/renderer/main.tsx',
  ];

  expect(findUnlisted(listed, modules)).toEqual(['@scope/left-pad', 'nested']);
});

test('the built window has the list', () => {
  const built = JSON.parse(readFileSync(join(ensureBuilt(), 'out/renderer/licences.json'), 'utf8')) as Licence[];

  expect(built).toEqual(listLicences(root));
});
