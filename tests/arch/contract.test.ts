import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../src/shared/contract/index.ts';
import { readSources } from './modules.ts';
import { root } from './tools.ts';

const methods = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.keys(calls).map((verb) => `${domain}.${verb}`),
);
const texts = ['integration', 'e2e'].flatMap((folder) => [...readSources(join(root, 'tests', folder)).values()]);

/** Methods that no test names in a call. */
function findUntested(names: readonly string[]): readonly string[] {
  return names.filter((name) => !texts.some((text) => text.includes(`'${name}'`)));
}

test('every method of the contract is called in an integration test or a story', () => {
  expect(methods.length).toBeGreaterThan(20);
  expect(findUntested(methods)).toEqual([]);
});

test('a method that no test calls is named', () => {
  expect(findUntested(['albums.burn'])).toEqual(['albums.burn']);
});
