/**
 * Real files of many taggers, against what independent readers agree on (see EXPECTED.md of the corpus).
 * The same comparison as the corpus' own compare_tracks.py, field for field.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isAudioFileName } from '../../../src/main/metadata/formats.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import type { TrackFacts } from '../../../src/main/metadata/track-facts.ts';
import { corpusFolder, hasShared } from '../../support/fixtures.ts';

/** Every remaining difference, with its reason. One that appears or vanishes fails the test. */
const knownDifferences: Readonly<Record<string, string>> = {
  'mutagen/dsd.wv: sample_rate':
    'DSD inside WavPack: two readers report the rate of bytes (352,800), we that of samples, as DSF and DSDIFF state it',
};

/** The formats that Fonoteka promises to read. */
const promised = new Set(
  `mp3 mp2 flac ogg oga opus spx m4a m4b mp4 aac wav aif aiff aifc ape wv mpc mp+ wma asf dsf dff mka webm`.split(' '),
);

interface Expected {
  readonly path: string;
  readonly broken?: boolean;
  readonly unreadable?: boolean;
  readonly consensus?: Readonly<Record<string, unknown>>;
  readonly dissent?: Readonly<Record<string, unknown>>;
  readonly alt?: Readonly<Record<string, readonly unknown[]>>;
}

const isThere = hasShared(corpusFolder);

test.skipIf(!isThere)('at least 99 % of the undisputed fields are equal, and each difference is known', async () => {
  let fieldCount = 0;
  const differences: string[] = [];
  for (const expected of readExpected()) {
    const { facts } = await readTrack(join(corpusFolder, expected.path));
    for (const [field, wanted] of Object.entries(expected.consensus ?? {})) {
      const compare = comparisons[field];
      if (compare === undefined || field in (expected.dissent ?? {})) continue;
      fieldCount++;
      const others = expected.alt?.[field] ?? [];
      if (facts === null || !compare(facts, wanted, others, expected.path))
        differences.push(`${expected.path}: ${field}`);
    }
  }

  expect(fieldCount).toBeGreaterThan(2900);
  expect(differences.length / fieldCount).toBeLessThan(0.01);
  expect(differences.toSorted()).toEqual(Object.keys(knownDifferences).toSorted());
});

test.skipIf(!isThere)('the ratings in files are those that independent readers agree on', async () => {
  let ratingCount = 0;
  for (const { path, consensus } of readExpected()) {
    const wanted = (consensus?.['ratings'] ?? []) as readonly { kind: string; value: number; email?: string }[];
    // MP4's rtng says whether the words are explicit
    const given = wanted.filter(
      ({ kind, value }) => !(kind === 'RATING' && value === 0 && /\.(?:m4a|mp4)$/i.test(path)),
    );
    ratingCount += given.length;
    const { facts } = await readTrack(join(corpusFolder, path));
    const read = facts?.ratings.map(({ kind, value, email }) => [kind.toUpperCase(), toNumber(value), email]);
    expect([path, read ?? []]).toEqual([
      path,
      expect.arrayContaining(given.map(({ kind, value, email }) => [kind.toUpperCase(), value, email ?? null])),
    ]);
  }
  expect(ratingCount).toBeGreaterThan(15);
});

test.skipIf(!isThere)('every audio file is taken up by a scan, to be listed as a track or as a problem', () => {
  const unseen = readCorpus().filter(({ path }) => !isAudioFileName(basename(path)));

  expect(unseen.map(({ path }) => path)).toEqual([]);
});

/** Words of advice stand under the same names as ratings. */
function toNumber(value: string): number | string {
  return Number.isNaN(Number(value)) ? value : Number(value);
}

function readExpected(): readonly Expected[] {
  return readCorpus()
    .filter(({ broken, unreadable }) => broken !== true && unreadable !== true)
    .filter(({ path }) => promised.has(extname(path).slice(1).toLowerCase()));
}

function readCorpus(): readonly Expected[] {
  return readFileSync(join(corpusFolder, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Expected);
}

type Comparison = (facts: TrackFacts, wanted: unknown, others: readonly unknown[], path: string) => boolean;

const text =
  (pick: (facts: TrackFacts, path: string) => string | null): Comparison =>
  (facts, wanted, others, path) =>
    [wanted, ...others].some((value) => plain(pick(facts, path)) === plain(value));

const list =
  (pick: (facts: TrackFacts) => readonly string[]): Comparison =>
  (facts, wanted, others) => {
    const ours = pick(facts).map(plain).filter(Boolean);
    return [wanted, ...others].some((value) => isSameList(ours, [value].flat().map(plain)));
  };

const same =
  (pick: (facts: TrackFacts) => unknown): Comparison =>
  (facts, wanted) =>
    pick(facts) === wanted;

const comparisons: Readonly<Record<string, Comparison>> = {
  title: text((facts, path) => facts.title ?? basename(path, extname(path))),
  album: text((facts) => facts.album),
  artists: list((facts) => facts.artists),
  albumartists: list((facts) => facts.albumArtists),
  genres: list((facts) => facts.genres),
  track: same((facts) => facts.trackNo),
  tracks: same((facts) => facts.trackTotal),
  disc: same((facts) => facts.discNo),
  discs: same((facts) => facts.discTotal),
  year: same((facts) => (facts.releaseDate === null ? null : Number(facts.releaseDate.slice(0, 4)))),
  duration: (facts, wanted) =>
    Math.abs((facts.durationMs ?? 0) / 1000 - Number(wanted)) <= Math.max(0.15, 0.02 * Number(wanted)),
  sample_rate: same((facts) => facts.sampleRate),
  channels: same((facts) => facts.channels),
  bit_depth: same((facts) => facts.bitDepth),
  has_picture: same((facts) => facts.hasPicture),
  has_lyrics: same((facts) => facts.hasLyrics),
};

function plain(value: unknown): string {
  return String(value)
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^[ \0\t\n]+|[ \0\t\n]+$/g, '');
}

function isSameList(ours: readonly string[], wanted: readonly string[]): boolean {
  const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((value, index) => value === other[index]);
  if (isEqual(ours, wanted) || isEqual(ours, [...new Set(wanted)])) return true;
  return isEqual(splitAll(ours), splitAll(wanted));
}

function splitAll(values: readonly string[]): readonly string[] {
  return values
    .join('; ')
    .split(/\s*[/;]\s*|,\s+/)
    .map(plain)
    .filter(Boolean);
}
