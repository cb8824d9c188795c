import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsOf } from '../../../../src/main/playlist-files/locations.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';
import { writePlaylistFile } from '../../../../src/main/playlist-files/write-playlist-file.ts';
import type { WrittenEntry } from '../../../../src/main/playlist-files/write-types.ts';
import { listFormats, playlistEncodings, type ExportFormat } from '../../../../src/shared/contract/playlist-formats.ts';

// what ends lines, opens comments, escapes and quotes, and letters of several alphabets
const SIGNS = [
  '\n',
  '\r',
  '\0',
  '\u2028',
  '\u0085',
  '\t',
  '#',
  '%',
  '%20',
  ':',
  '.',
  ' ',
  '&',
  '<',
  '>',
  '"',
  "'",
  '=',
];
const WORDS = [
  '[',
  ']',
  ';',
  ',',
  '-',
  ' - ',
  'a',
  'É',
  'ж',
  'Ё',
  '塊',
  '😈',
  '#EXTINF:1,',
  'file:',
  'File1=',
  '\uD800',
];
const unit = fc.constantFrom(...SIGNS, ...WORDS);
const text = fc.string({ unit, maxLength: 12 });
const name = text.map((one) => one.replaceAll(/[/\\]/gu, '_')).filter((one) => !['', '.', '..'].includes(one.trim()));
const anyPath = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/music/${names.join('/')}.mp3`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const entry: fc.Arbitrary<WrittenEntry> = fc.record({
  artist: maybe(text),
  title: maybe(text),
  album: maybe(text),
  durationMs: maybe(fc.integer({ min: 1, max: 600 }).map((seconds) => seconds * 1000)),
  path: maybe(anyPath),
  mbid: maybe(fc.uuid()),
  comment: maybe(text),
});
const playlist = fc.record({
  name: text,
  description: maybe(text),
  entries: fc.array(entry, { maxLength: 6 }),
  base: fc.constantFrom(null, '/music', '/music/Lists', '/'),
});

function readBack(format: ExportFormat, bytes: Buffer) {
  const { file, refusal } = readPlaylistFile({ name: `x.${format}`, sizeBytes: bytes.length, chunks: () => [bytes] });
  if (file === null) throw new Error(`refused: ${refusal}`);
  return file;
}

describe.each(listFormats)('what is written as %s', (format) => {
  test('names the same files when it is read, in the same order, and nothing else', () => {
    fc.assert(
      fc.property(playlist, fc.constantFrom(...playlistEncodings), (list, encoding) => {
        const written = writePlaylistFile(list, { format, encoding });
        const file = readBack(format, written.bytes);
        expect(file.entries).toHaveLength(written.entryCount);
        expect(written.entryCount + written.leftOutCount).toBe(list.entries.length);
        // in UTF-8 what is left out can be told beforehand
        if (format === 'm3u' && encoding !== 'utf-8') return;
        const isUri = format === 'xspf' || format === 'jspf';
        const isLine = (one: string) =>
          // oxlint-disable-next-line no-control-regex -- what no line holds
          !/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFD]/u.test(one) && one.isWellFormed();
        const canKeep = (one: string) => (isUri ? one.isWellFormed() : isLine(one));
        const kept = list.entries.filter((one) => (one.path === null ? isUri : canKeep(one.path)));
        const namesOf = (location: string | null) =>
          location === null ? [null] : pathsOf(location, list.base).map(({ names }) => names.join('/'));
        for (const [no, { path: wanted }] of kept.entries()) {
          const read = namesOf(file.entries[no]?.location ?? null);
          expect(read).toContain(wanted?.slice(1) ?? null);
        }
      }),
      { seed: 11, numRuns: 600 },
    );
  });
});

test('a list of words survives the formats that keep them', () => {
  const entries = [
    { artist: 'Ann', title: 'A <b> & c', album: 'One', durationMs: 61_000, path: '/m/a.mp3', mbid: null, comment: 'x' },
    { artist: 'Ben', title: 'No file', album: null, durationMs: null, path: null, mbid: null, comment: null },
  ];
  for (const format of ['xspf', 'jspf'] as const) {
    const { bytes } = writePlaylistFile(
      { name: 'R & B', description: 'two\nlines', entries, base: '/m' },
      { format, encoding: 'utf-8' },
    );
    const file = readBack(format, bytes);
    expect(file.playlists[0]).toMatchObject({ name: 'R & B', description: 'two\nlines' });
    expect(file.entries).toMatchObject([
      { artist: 'Ann', title: 'A <b> & c', album: 'One', durationMs: 61_000, location: 'a.mp3', comment: 'x' },
      { artist: 'Ben', title: 'No file', location: null },
    ]);
  }
});

test('a letter that the encoding has not leaves the file out, and only that one', () => {
  const make = (path: string) => ({
    artist: 'Ё',
    title: 'É',
    album: null,
    durationMs: null,
    path,
    mbid: null,
    comment: null,
  });
  const list = { name: 'Ё', description: null, entries: [make('/m/Ёлка.mp3'), make('/m/Été.mp3')], base: '/m' };
  const cyrillic = writePlaylistFile(list, { format: 'm3u', encoding: 'windows-1251' });
  expect(cyrillic).toMatchObject({ entryCount: 1, leftOutCount: 1 });
  expect(readBack('m3u', cyrillic.bytes).entries.map(({ location }) => location)).toEqual(['Ёлка.mp3']);
  const latin = writePlaylistFile(list, { format: 'm3u', encoding: 'windows-1252' });
  expect(readBack('m3u', latin.bytes).entries.map(({ location }) => location)).toEqual(['Été.mp3']);
});
