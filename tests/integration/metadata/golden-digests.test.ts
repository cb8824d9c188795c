/**
 * The recipes q1 and f1 are frozen: what they say of every file of the corpus is committed, and never changes. What libraries
 * keep is found again only as long as this holds. A line that has no digest yet may get one by a new kind of sound, and new
 * files may come: `FONOTEKA_ADD_GOLDEN=1` writes those, and nothing that was there before.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { isAudioFileName } from '../../../src/main/metadata/formats.ts';
import { readFullDigest } from '../../../src/main/metadata/read-full-digest.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import { corpusFolder, hasShared } from '../../support/fixtures.ts';

const goldenPath = join(import.meta.dirname, 'golden-digests.tsv');
const NONE = '-';

interface Digests {
  readonly quick: string;
  readonly full: string;
}

function readGolden(): ReadonlyMap<string, Digests> {
  const lines = readFileSync(goldenPath, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [path = '', quick = '', full = ''] = line.split('\t');
      return [path, { quick, full }];
    }),
  );
}

/** Of every whole file of the corpus; broken ones have what damage left, which no recipe is about. */
async function digestCorpus(): Promise<ReadonlyMap<string, Digests>> {
  const names = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && isAudioFileName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(corpusFolder.length + 1))
    .filter((name) => !name.startsWith(`broken${sep}`))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const found = new Map<string, Digests>();
  for (const name of names) {
    const path = join(corpusFolder, name);
    const { facts } = await readTrack(path);
    const { digest } = await readFullDigest(path);
    found.set(name.replaceAll('\n', ' '), { quick: facts?.audioDigest ?? NONE, full: digest ?? NONE });
  }
  return found;
}

test.skipIf(!hasShared(corpusFolder))(
  'both digests of every file of the corpus are what they always were',
  async () => {
    const found = await digestCorpus();
    if (process.env['FONOTEKA_ADD_GOLDEN'] === '1') addGolden(found);
    const golden = readGolden();

    const different = [...golden].filter(([path, digests]) => !isSame(found.get(path), digests)).map(([path]) => path);
    const unknown = [...found.keys()].filter((path) => !golden.has(path));
    expect({ different, unknown }).toEqual({ different: [], unknown: [] });
    // so that an empty list can't pass
    expect([...golden.values()].filter(({ full }) => full.startsWith('f1:')).length).toBeGreaterThan(300);
  },
);

test.skipIf(!hasShared(corpusFolder))('files with one full digest have one quick digest', async () => {
  const byFull = Map.groupBy(
    [...readGolden()].filter(([, { full }]) => full !== NONE),
    ([, { full }]) => full,
  );
  const torn = [...byFull.values()].filter((same) => new Set(same.map(([, { quick }]) => quick)).size > 1);
  expect(torn.map((same) => same.map(([path]) => basename(path)))).toEqual([]);
});

function isSame(one: Digests | undefined, other: Digests): boolean {
  return one?.quick === other.quick && one.full === other.full;
}

function addGolden(found: ReadonlyMap<string, Digests>): void {
  const all = new Map(found);
  for (const [path, { quick, full }] of safeGolden()) {
    const now = found.get(path) ?? { quick: NONE, full: NONE };
    all.set(path, { quick: quick === NONE ? now.quick : quick, full: full === NONE ? now.full : full });
  }
  const lines = [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { quick, full }]) => `${path}\t${quick}\t${full}`);
  writeFileSync(goldenPath, `path\tquick\tfull\n${lines.join('\n')}\n`);
}

function safeGolden(): ReadonlyMap<string, Digests> {
  try {
    return readGolden();
  } catch {
    // the first time there is none
    return new Map();
  }
}
