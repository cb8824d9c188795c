import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runTool, withPlanted } from './tools.ts';

/** What the compiler has against each of the planted files, with the settings of a layer. */
function compileAs(
  layer: string,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const settings = {
    extends: join(root, 'src', layer, 'tsconfig.json'),
    compilerOptions: { composite: false, incremental: false, emitDeclarationOnly: false, noEmit: true, rootDir: '.' },
    files: Object.keys(files),
    include: [],
    references: [],
  };
  const { output } = withPlanted(
    { ...files, 'tsconfig.json': JSON.stringify(settings), 'package.json': '{ "type": "module" }' },
    (folder) => runTool('tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], folder),
  );
  const problems = Array.from(output.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm), ([, file = '', code = '']) => ({
    file,
    code,
  }));
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, problems.filter(({ file }) => file === name).map(({ code }) => code)]),
  );
}

const UNKNOWN_NAMES = ['TS2304', 'TS2580', 'TS2584', 'TS2591', 'TS2307', 'TS2503'];
const unknownName = expect.toSatisfy((codes: readonly string[]) => codes.some((code) => UNKNOWN_NAMES.includes(code)));

const planted = {
  'page.ts': 'export const title = document.title;',
  'window.ts': 'export const width = window.innerWidth;',
  'process.ts': 'export const platform = process.platform;',
  'node.ts': "import { join } from 'node:path';\nexport const path = join('a', 'b');",
  'plain.ts': 'export const sum = [1, 2].reduce((a, b) => a + b, 0);',
};

describe('a name of another environment does not compile:', () => {
  test('shared knows neither page nor Node', () => {
    expect(compileAs('shared', planted)).toEqual({
      'page.ts': unknownName,
      'window.ts': unknownName,
      'process.ts': unknownName,
      'node.ts': unknownName,
      'plain.ts': [],
    });
  });

  test('main knows Node and no page', () => {
    expect(compileAs('main', planted)).toEqual({
      'page.ts': unknownName,
      'window.ts': unknownName,
      'process.ts': [],
      'node.ts': [],
      'plain.ts': [],
    });
  });

  test.each(['renderer', 'preload'])('%s knows the page and no Node', (layer) => {
    expect(compileAs(layer, planted)).toEqual({
      'page.ts': [],
      'window.ts': [],
      'process.ts': unknownName,
      'node.ts': unknownName,
      'plain.ts': [],
    });
  });
});

const loose = {
  'implicit-any.ts': 'export function f(x) { return x; }',
  'null.ts': 'export const n: number = null;',
  'unchecked-index.ts': 'export const first: number = [1][0];',
  'optional.ts': 'interface A { readonly b?: number }\nexport const a: A = { b: undefined };',
  'enum.ts': 'export enum E { A }',
  'parameter-property.ts': 'export class A { constructor(readonly b: number) {} }',
  'value-import.ts': "import { Kept } from './plain.ts';\nexport type Again = Kept;",
  'unused.ts': 'export function f(): void { const unused = 1; }',
  'fallthrough.ts': 'export function f(n: number) { switch (n) { case 1: n++; case 2: return n; default: return 0; } }',
  'index-dot.ts': 'export const f = (env: Record<string, string>) => env.HOME;',
  'override.ts': 'class A { f() { return 1; } }\nexport class B extends A { f() { return 2; } }',
  'plain.ts': 'export type Kept = 1;',
};

test.each(['shared', 'main', 'preload', 'renderer'])('%s is strict in every way', (layer) => {
  const { 'plain.ts': plain, ...others } = compileAs(layer, loose);
  expect(plain).toEqual([]);
  expect(Object.entries(others).filter(([, codes]) => codes.length === 0)).toEqual([]);
});
