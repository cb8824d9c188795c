import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { walkRoot } from '../../../src/main/scan/walk.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { track } from '../../support/flac.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

function tangle(): string {
  const root = makeTempFolder();
  for (const folder of ['a/b', 'c', 'd']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['a/b/1.flac', 'c/2.flac', 'd/3.flac']) writeFileSync(join(root, file), '');
  const link = (target: string, path: string) => symlinkSync(target, join(root, path));
  link('..', 'a/b/up');
  link('me', 'a/me');
  link('../d', 'c/to-d');
  link('../c', 'd/to-c');
  link('b', 'a/twin');
  link('/', 'out');
  link('nowhere', 'dangling');
  return root;
}

test('each real folder is walked once, under its own path, however links tangle', () => {
  const root = tangle();
  const walked = [...walkRoot({ rootId: 1, path: root })];

  const told = walked.filter(({ isLeftOut }) => isLeftOut !== true);
  expect(told.map(({ path }) => relative(root, path))).toEqual(['', 'a', 'a/b', 'c', 'd']);
  expect(told.every(({ problem }) => problem === null)).toBe(true);
  expect(told.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['1.flac', '2.flac', '3.flac']);
});

test('links that go round in circles or lead out are told with their reason, and others are not', () => {
  const root = tangle();
  const left = [...walkRoot({ rootId: 1, path: root })].filter(({ isLeftOut }) => isLeftOut === true);

  const reasons = Object.fromEntries(left.map(({ path, problem }) => [relative(root, path), problem?.code]));
  expect(reasons).toEqual({
    'a/b/up': 'link-loop',
    'a/me': 'link-loop',
    'c/to-d': 'link-loop',
    'd/to-c': 'link-loop',
    out: 'link-outside',
  });
});

test('a hundred folders one in another end at the depth that is told, and a hundred links at no folder twice', () => {
  const root = makeTempFolder();
  const deep = join(root, ...Array.from({ length: 100 }, () => 'x'));
  mkdirSync(deep, { recursive: true });
  mkdirSync(join(root, '.hidden'));
  writeFileSync(join(root, '.hidden', '1.flac'), '');
  for (let at = 0; at < 100; at++) symlinkSync(at === 0 ? '.hidden' : `link ${at - 1}`, join(root, `link ${at}`));

  const walked = [...walkRoot({ rootId: 1, path: root })];

  expect(walked.filter(({ path }) => path.endsWith('/x'))).toHaveLength(64);
  expect(walked.filter(({ problem }) => problem?.code === 'too-deep')).toHaveLength(1);
  expect(walked.flatMap(({ files }) => files)).toHaveLength(1);
});

test('the problem list names a loop until it is gone, and nothing of it is missing', async () => {
  const library = await makeLibrary({ 'a/1.flac': track() });
  symlinkSync('..', join(library.musicPath, 'a/up'));
  await library.scan();

  const { items } = await library.call('problems.list', {});
  expect(items).toMatchObject([{ path: join(library.musicPath, 'a/up'), code: 'link-loop' }]);

  library.remove('a/up');
  expect(await library.scan()).toMatchObject({ missing: 0, found: 1 });
  expect((await library.call('problems.list', {})).total).toBe(0);
});
