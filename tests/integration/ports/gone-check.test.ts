import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGoneCheck } from '../../../src/main/ports/folders.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

test('a file is gone where its folder of music answers without it, and never once that is away or empty', () => {
  const home = makeTempFolder();
  const root = join(home, 'music');
  mkdirSync(root);
  for (const name of ['a', 'b']) writeFileSync(join(root, name), '');
  const isGone = createGoneCheck();

  expect(isGone(join(root, 'a'), root)).toBe(false);
  rmSync(join(root, 'a'));
  expect(isGone(join(root, 'a'), root)).toBe(true);
  renameSync(root, join(home, 'away'));
  expect(isGone(join(root, 'b'), root)).toBe(false);
  mkdirSync(root);
  expect(createGoneCheck()(join(root, 'b'), root)).toBe(false);
});
