import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runTool, withPlanted } from './tools.ts';

const settings = readFileSync(join(root, '.oxlintrc.json'), 'utf8');

/** The rules that the linter, set as in this checkout, finds broken: by file, each once. */
function lint(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const project = { compilerOptions: { strict: true, jsx: 'react-jsx', lib: ['es2024', 'dom'], types: [] } };
  const tree = { ...files, '.oxlintrc.json': settings, 'tsconfig.json': JSON.stringify(project) };
  const { output } = withPlanted(tree, (folder) =>
    runTool('oxlint', ['--type-aware', '--deny-warnings', '--format=json', '.'], folder),
  );
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{'))) as {
    readonly diagnostics: readonly { readonly code?: string; readonly message: string; readonly filename: string }[];
  };
  return Object.fromEntries(
    Object.keys(files).map((name) => {
      const own = diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(name));
      return [name, [...new Set(own.map(({ code, message }) => code ?? message))].toSorted()];
    }),
  );
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Each file breaks one rule. */
const planted: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'src/main/scan/any.ts': ['no-explicit-any', 'export const f = (x: any): unknown => x;'],
  'src/main/scan/floating.ts': ['no-floating-promises', 'export function f(): void { Promise.resolve(1); }'],
  'src/main/scan/misused.ts': [
    'no-misused-promises',
    'export const f = (go: () => Promise<boolean>) => (go() ? 1 : 2);',
  ],
  'src/main/scan/switch.ts': [
    'switch-exhaustiveness-check',
    "export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 0; }",
  ],
  'src/main/scan/bang.ts': ['no-non-null-assertion', 'export const f = (x: string | null): string => x!;'],
  'src/main/scan/console.ts': ['no-console', "export const f = (): void => console.log('x');"],
  'src/main/scan/default.ts': ['no-default-export', 'export default 1;'],
  'src/main/scan/throw.ts': ['only-throw-error', "export function f(): never { throw 'text'; }"],
  'src/main/scan/empty.ts': ['no-empty', 'export function f(): void { try { f(); } catch {} }'],
  'src/main/scan/ignored.ts': ['ban-ts-comment', '// @ts-ignore\nexport const x = 1;'],
  'src/main/scan/assertion.ts': ['no-unsafe-type-assertion', 'export const f = (x: unknown): string => x as string;'],
  'src/main/scan/unused-disable.ts': [
    'Unused oxlint-disable directive (no problems were reported).',
    '// oxlint-disable-next-line no-console -- planted\nexport const x = 1;',
  ],
  'src/main/scan/long-file.ts': ['max-lines', lines(301, (at) => `export const x${at} = ${at};`)],
  'src/main/scan/long-function.ts': [
    'max-lines-per-function',
    `export function f(): number {\n  let x = 0;\n${lines(60, (at) => `  x += ${at};`)}\n  return x;\n}`,
  ],
  'src/main/scan/parameters.ts': [
    'max-params',
    'export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
  ],
  'src/main/scan/BadName.ts': ['filename-case', 'export const x = 1;'],
  'src/main/scan/cycle-a.ts': ['no-cycle', "import { b } from './cycle-b.ts';\nexport const a = (): unknown => b;"],
  'src/main/scan/cycle-b.ts': ['no-cycle', "import { a } from './cycle-a.ts';\nexport const b = (): unknown => a;"],
  'src/main/scan/types-a.ts': ['no-cycle', "import type { B } from './types-b.ts';\nexport type A = B | 1;"],
  'src/main/scan/types-b.ts': [
    'no-cycle',
    "import type { A } from './types-a.ts';\nexport interface B { readonly a: A }",
  ],
  'src/renderer/elements/Danger.tsx': [
    'no-danger',
    'export const Danger = ({ html }: { readonly html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
  ],
  'src/renderer/elements/Hooks.tsx': [
    'rules-of-hooks',
    "import { useState } from 'react';\nexport function Hooks({ on }: { readonly on: boolean }) {\n  if (on) useState(0);\n  return null;\n}",
  ],
  'src/renderer/elements/Effect.tsx': [
    'exhaustive-deps',
    "import { useEffect } from 'react';\nexport function Effect({ go }: { readonly go: () => void }) {\n  useEffect(() => go(), []);\n  return null;\n}",
  ],
  'tests/unit/only.test.ts': [
    'no-focused-tests',
    "import { expect, test } from 'vitest';\ntest.only('x', () => {\n  expect(1).toBe(1);\n});",
  ],
  'tests/unit/nothing.test.ts': [
    'expect-expect',
    "import { test } from 'vitest';\ntest('x', () => {\n  Math.random();\n});",
  ],
};

/** What the rules let pass. */
const innocent: Readonly<Record<string, string>> = {
  'src/main/scan/good.ts': 'export const f = (x: number | undefined): number => x ?? 0;\n',
  'planted.config.ts': 'export default {};\n',
  'tests/unit/good.test.ts': lines(301, (at) => `export const x${at} = ${at};`),
};

describe('the linter', () => {
  const found = lint({
    ...innocent,
    ...Object.fromEntries(Object.entries(planted).map(([path, [, text]]) => [path, text])),
  });

  test.each(Object.entries(planted).map(([path, [rule]]) => [rule, path] as const))('finds %s in %s', (rule, path) => {
    expect(found[path]?.join(', ')).toContain(rule);
  });

  test.each(Object.keys(innocent))('has nothing against %s', (path) => {
    expect(found[path]).toEqual([]);
  });
});

test('the formatter finds a file that is not formatted, by name', () => {
  const style = readFileSync(join(root, '.oxfmtrc.json'), 'utf8');
  const files = { '.oxfmtrc.json': style, 'good.ts': "export const x = 'x';\n", 'bad.ts': 'export const x   = "x"' };
  const { status, output } = withPlanted(files, (folder) => runTool('oxfmt', ['--check', '.'], folder));
  expect(status).not.toBe(0);
  expect(output).toContain('bad.ts');
  expect(output).not.toContain('good.ts');
});
