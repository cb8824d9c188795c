import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '../../src/shared/errors.ts';
import { readSources, type Sources } from './modules.ts';
import { root } from './tools.ts';

const sources = readSources(join(root, 'src'));
const everything = new Map([...sources, ...readSources(join(root, 'tests'))]);

function listIn(folders: readonly string[]): Sources {
  return new Map([...sources].filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`))));
}

const EXPORTED_FUNCTION =
  /^export (?:(?:async )?function\*? ?(\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<|\(|\w+ =>))/;

/** `file:line name` of each exported function that no doc comment stands before. */
function findUndocumented(texts: Sources): readonly string[] {
  return [...texts].flatMap(([path, text]) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      const [, asFunction, asConst] = EXPORTED_FUNCTION.exec(line) ?? [];
      const name = asFunction ?? asConst;
      // a rule may be disabled between the two
      const before = lines.slice(0, at).findLast((each) => !each.startsWith('// oxlint-disable'));
      const isOverload = before?.startsWith(`export function ${name}`) === true;
      if (name === undefined || isOverload || before?.trimEnd().endsWith('*/') === true) return [];
      return [`src/${path}:${at + 1} ${name}`];
    });
  });
}

test('every exported function outside of the window opens with a doc comment', () => {
  const texts = listIn(['shared', 'main']);
  expect([...texts.values()].join('\n').split(/^export (?:async )?function/m).length).toBeGreaterThan(150);
  expect(findUndocumented(texts)).toEqual([]);
});

test('a planted function without a doc comment is found by its place', () => {
  const planted = new Map([
    ['a.ts', 'export function bare(): void {}\n\n/** Has one. */\nexport function told(): void {}\n'],
    ['b.ts', '// no doc comment\nexport const arrow = (x: number) => x;\nexport const notAFunction = [1];\n'],
    ['c.ts', 'export async function* stream() {}\n'],
  ]);
  expect(findUndocumented(planted)).toEqual(['src/a.ts:1 bare', 'src/b.ts:2 arrow', 'src/c.ts:1 stream']);
});

/** `file:line` of each disabled rule without a reason. */
function findSilentDisables(texts: Sources): readonly string[] {
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => {
      const comment = /(?:\/\/|\/\*)\s*(?:ox|es)lint-disable(.*)/.exec(line)?.[1];
      return comment === undefined || / -- \S/.test(comment) ? [] : [`${path}:${at + 1}`];
    }),
  );
}

test('a disabled rule gives its reason', () => {
  // this file plants one
  const texts = new Map([...everything].filter(([path]) => !path.startsWith('arch/')));
  expect(findSilentDisables(texts)).toEqual([]);
  const planted =
    '// oxlint-disable-next-line no-console -- it is the command line\n// oxlint-disable-next-line no-console\n';
  expect(findSilentDisables(new Map([['a.ts', planted]]))).toEqual(['a.ts:2']);
});

test('nothing is left for later without an issue', () => {
  const texts = [...everything].filter(([path]) => !path.startsWith('arch/'));
  const open = texts.filter(([, text]) => /\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(text)).map(([path]) => path);
  expect(open).toEqual([]);
});

test('every error code is used, by the core and not by the list alone', () => {
  const core = [...listIn(['shared', 'main'])].filter(([path]) => path !== 'shared/errors.ts').map(([, text]) => text);
  expect(errorCodes.filter((code) => !core.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

/** What names a machine that built this, or where it got its packages. */
const MACHINE =
  /(?:^|[^\w.$])\/(?:root|work|workspace)\/\w|https?:\/\/[\w.-]*registry\b|\bregistry\.[\w-]+\.\w|verdaccio|artifactory/;

test('nothing names a machine or a registry of whoever built it', () => {
  const folders = ['.ci', 'docs', 'resources', 'src', 'tests'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:[mc]?[tj]sx?|md|json|css|html|svg|sql|plist)$|^run$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      // this file plants some
      .filter((path) => !path.startsWith(join(root, 'tests', 'arch'))),
  );
  const tops = readdirSync(root).filter((name) => /\.(?:md|json|ts)$|^\.(?:ox|git|npm)/.test(name) && name !== '.git');
  const named = [...files, ...tops.map((name) => join(root, name))].filter((path) =>
    MACHINE.test(readFileSync(path, 'utf8')),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(named).toEqual([]);
  expect(MACHINE.test('"resolved": "https://registry.npmjs.org/zod"')).toBe(true);
  expect(MACHINE.test("const path = '/root/music/a.mp3';")).toBe(true);
});
