import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { helpText } from '../../src/main/cli/help.ts';
import { readSources } from './modules.ts';
import { root } from './tools.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Links of a page that lead to a file which is not there. */
function deadLinks(page: string, text: string): readonly string[] {
  const targets = Array.from(text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g), (match) => match[1] ?? '');
  return targets.filter((target) => !target.includes('://') && !existsSync(join(root, dirname(page), target)));
}

test.each(pages)('%s links only to files that are there', (page) => {
  expect(deadLinks(page, read(page))).toEqual([]);
});

test('a planted dead link is found', () => {
  expect(deadLinks('docs/adr/README.md', 'see [it](0099-gone.md#why) and [this](README.md)')).toEqual(['0099-gone.md']);
});

test('a comment names only pages that are there', () => {
  const comments = [...readSources(join(root, 'src'))].flatMap(([path, text]) =>
    Array.from(text.matchAll(/docs\/[\w/-]+(?:\.\w+)?|\b[\w-]+\.md\b/g), ([page]) => ({ path, page })),
  );
  expect(comments.length).toBeGreaterThan(5);
  // decisions may be named by their number
  const known = [...pages, ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  const isThere = (page: string) => known.some((path) => path === page || path.startsWith(`${page}-`));
  expect(comments.filter(({ page }) => !isThere(page))).toEqual([]);
});

test('every decision stands in the list of decisions', () => {
  const decisions = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  expect(decisions.length).toBeGreaterThanOrEqual(6);
  const list = read('docs/adr/README.md');
  expect(decisions.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});

test('the README has every command, option and exit code of the help', () => {
  const readme = read('README.md');
  const words = [...helpText.matchAll(/fonoteka [a-z]+|--[a-z]+/g)].map(([word]) => word);
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((word) => !readme.includes(word))).toEqual([]);
  const codes = [...helpText.matchAll(/(?:^|[·:]|\s{2,})\s*(\d) [a-z]/g)].map((match) => Number(match[1]));
  expect(codes).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const code of codes) expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
});

test('the picture of the architecture is well-formed and needs nothing from elsewhere', () => {
  const svg = read('docs/architecture.svg');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox=/);
  expect(svg).toContain('<title');
  expect(svg).not.toMatch(/href|url\((?!#)|<script|@import/);
});
