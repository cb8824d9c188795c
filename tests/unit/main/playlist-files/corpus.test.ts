/** Against what other readers say of files that other programs made; read in place, never committed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlaylistFileOutcome } from '../../../../src/main/playlist-files/file-types.ts';
import { openText } from '../../../../src/main/playlist-files/file-encoding.ts';
import { declaredEncoding } from '../../../../src/main/playlist-files/read-xml.ts';
import { rewriterOf } from '../../../../src/main/playlist-files/rewrite.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';

interface Expected {
  readonly path: string;
  readonly kind: string;
  readonly consensus: {
    readonly count?: number;
    readonly locations?: readonly string[];
    readonly titles?: readonly (string | null)[];
    readonly tracks?: number;
    readonly playlists?: number;
    readonly playlist_names?: readonly string[];
    readonly playlist_items?: readonly number[];
    readonly with_location?: number;
    readonly with_rating?: number;
    readonly with_play_count?: number;
    readonly sum_play_count?: number;
    readonly sum_total_time?: number;
    readonly loved?: number;
  };
}

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const list = new URL('expected-playlists.jsonl', corpus);
const isThere = existsSync(list);
if (!isThere) process.stderr.write('SKIPPED: the corpus of playlists is not beside the repository\n');

const expected: readonly Expected[] = isThere
  ? readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Expected)
      .filter(({ path }) => /^(?:playlists|itunes)\//u.test(path))
  : [];

function read(bytes: Buffer, name: string): PlaylistFileOutcome {
  // cut into small parts, as a large file comes
  const chunks = function* () {
    for (let at = 0; at < bytes.length; at += 4099) yield bytes.subarray(at, at + 4099);
  };
  return readPlaylistFile({ name, sizeBytes: bytes.length, chunks });
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

describe.skipIf(!isThere)('the corpus', () => {
  test('is all there', () => {
    expect(expected.length).toBeGreaterThan(30);
    expect(expected.filter(({ consensus }) => consensus.count !== undefined).length).toBeGreaterThan(25);
  });

  test.each(expected)('$path', ({ path, kind, consensus }) => {
    const { file, refusal } = read(readFileSync(new URL(path, corpus)), path);
    expect(refusal).toBeNull();
    expect(file?.format).toBe(kind);
    const entries = file?.entries ?? [];
    const said = {
      count: entries.length,
      locations: entries.map(({ location }) => location),
      titles: entries.map(({ label, title }) => label ?? title),
    };
    const { count, locations, titles } = consensus;
    // what readers do not agree on is not asked
    expect({ ...said, ...present({ count, locations, titles }) }).toEqual(said);
  });

  test.each(expected.filter(({ kind }) => kind === 'itunes'))('$path: every sum', ({ path, consensus }) => {
    const { file } = read(readFileSync(new URL(path, corpus)), path);
    expect(file?.itunes).toEqual({
      trackCount: consensus.tracks,
      locatedCount: consensus.with_location,
      ratedCount: consensus.with_rating,
      playedCount: consensus.with_play_count,
      playCountSum: consensus.sum_play_count,
      durationSumMs: consensus.sum_total_time,
      lovedCount: consensus.loved,
    });
    expect(file?.playlists.map(({ name }) => name)).toEqual(consensus.playlist_names);
    expect(file?.playlists.map(({ items }) => items.length)).toEqual(consensus.playlist_items);
  });

  test('is written as it was, byte by byte, where nothing of it changes', () => {
    const written = expected.flatMap(({ path }) => {
      const bytes = readFileSync(new URL(path, corpus));
      const { file } = read(bytes, path);
      const rewrite = file === null ? undefined : rewriterOf(file.format);
      const text = rewrite === undefined ? undefined : openText(bytes, declaredEncoding(bytes));
      if (file === null || rewrite === undefined || text === undefined) return [];
      const entries = file.entries.map(({ artist, title, album, durationMs, mbid, comment }, block) => {
        const facts = { artist, title, album, durationMs, mbid, comment };
        return { ...facts, path: null, block, isMoved: false };
      });
      const references = file.entries.map(({ location }) => location ?? '');
      const made = rewrite(text, entries, { folder: '/', references, wholePaths: 0 });
      const isSame = made === undefined || file.format === 'pls' || made.bytes.equals(bytes);
      expect({ path, isSame }).toEqual({ path, isSame: true });
      // numbers may stand in any order, and more of them be told than there are: what it says is the same
      const after = made === undefined ? null : read(made.bytes, path).file;
      expect(after?.entries ?? file.entries).toEqual(file.entries);
      return made === undefined ? [] : [file.format];
    });
    const count = (format: string) => written.filter((one) => one === format).length;
    expect([count('m3u') > 10, count('pls') > 2, count('xspf') > 1, count('jspf')]).toEqual([true, true, true, 1]);
  });

  const broken = new URL('broken/derived/', corpus);
  test('what is broken is survived under every name', () => {
    const names = readdirSync(broken).filter((name) => !name.includes('claims-1G'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const bytes = readFileSync(new URL(name, broken)).subarray(0, 40_000);
      for (const ending of ['m3u', 'pls', 'cue', 'xspf', 'jspf', 'xml']) {
        const { file, refusal } = read(bytes, `x.${ending}`);
        expect(file === null).toBe(refusal !== null);
      }
    }
  });
});
