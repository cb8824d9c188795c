import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFormats, type ListFormat } from '../../../../src/shared/contract/playlist-formats.ts';
import { openText } from '../../../../src/main/playlist-files/file-encoding.ts';
import { declaredEncoding } from '../../../../src/main/playlist-files/read-xml.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';
import { isWritableName, rewriterOf } from '../../../../src/main/playlist-files/rewrite.ts';
import type { WantedLine } from '../../../../src/main/playlist-files/rewrite-types.ts';
import { keyOfLine, keyOfPath } from '../../../../src/main/playlist-files/sync-keys.ts';
import { writePlaylistFile } from '../../../../src/main/playlist-files/write-playlist-file.ts';

const FOLDER = '/music';

function read(bytes: Buffer, ending: string) {
  const { file } = readPlaylistFile({ sizeBytes: bytes.length, name: `a.${ending}`, chunks: () => [bytes] });
  if (file === null) throw new Error('it can’t be read');
  return file;
}

function keysOf(bytes: Buffer, ending: string) {
  const { entries, format } = read(bytes, ending);
  return entries.map((entry) => keyOfLine(entry, { folder: FOLDER, format }));
}

const plain = { artist: 'Ann', album: 'One', durationMs: 184_000, mbid: null, comment: null };
const kept = (block: number): WantedLine => ({ ...plain, title: 'x', path: null, block, isMoved: false });
const added = (path: string): WantedLine => ({ ...plain, title: 'New & <better>', path, block: null, isMoved: false });
const moved = (block: number, path: string): WantedLine => ({ ...kept(block), path, isMoved: true });

function rewrite(bytes: Buffer, ending: string, wanted: readonly WantedLine[], wholePaths = 0) {
  const { entries, format } = read(bytes, ending);
  const references = entries.map(({ location }) => location ?? '');
  const file = openText(bytes, declaredEncoding(bytes));
  if (file === undefined) throw new Error('it can’t be written');
  return rewriterOf(format)?.(file, wanted, { folder: FOLDER, references, wholePaths });
}

const textOf = (text: string, ending: string, wanted: readonly WantedLine[]) =>
  rewrite(Buffer.from(text), ending, wanted)?.bytes.toString();

describe('PLS', () => {
  const PLS = [
    '[playlist]',
    '; by hand',
    'NumberOfEntries=3',
    'File1=a.flac',
    'Title1=A',
    'Genre1=Jazz',
    '; the best one',
    'File2=b.flac',
    'Length2=12',
    'File5=c.flac',
    'Version=2',
    '[other]',
    'File1=kept',
    '',
  ].join('\r\n');

  test('keeps comments, keys that nobody knows and other sections, and numbers anew what stays', () => {
    expect(textOf(PLS, 'pls', [kept(1), kept(0), added('/music/new.flac')])?.split('\r\n')).toEqual([
      '[playlist]',
      '; by hand',
      'NumberOfEntries=3',
      '; the best one',
      'File1=b.flac',
      'Length1=12',
      'File2=a.flac',
      'Title2=A',
      'Genre2=Jazz',
      'File3=new.flac',
      'Title3=Ann - New & <better>',
      'Length3=184',
      'Version=2',
      '[other]',
      'File1=kept',
      '',
    ]);
    expect(textOf(PLS, 'pls', [moved(2, '/music/x/c.flac')])).toContain(
      'NumberOfEntries=1\r\nFile1=x/c.flac\r\nVersion=2',
    );
  });

  test('leaves alone what can’t be told apart', () => {
    expect(textOf('[playlist]\nFile1=a.flac\nFile1=b.flac\n', 'pls', [kept(0)])).toBeUndefined();
    expect(textOf('[playlist]\nFile1=a.flac\nTitle2=of nothing\n', 'pls', [kept(0)])).toBeUndefined();
  });
});

describe('XSPF', () => {
  const XSPF = `<?xml version="1.0" encoding="UTF-8"?>
<!-- <track><location>no</location></track> -->
<playlist version="1" xmlns="http://xspf.org/ns/0/" xmlns:vlc="http://vlc/">
  <trackList>
    <!-- the first -->
    <track id="1 > 0">
      <location>a.flac</location>
      <extension application="x"><vlc:id>7</vlc:id><track xmlns="http://else/"/></extension>
    </track>
    <track><location>b%20b.flac</location><meta rel="r">m</meta></track>
    <track>
      <title>words alone</title>
    </track>
  </trackList>
  <extension application="x"><vlc:node title="N"/></extension>
</playlist>
`;

  test('keeps comments, attributes and elements that nobody knows, letter by letter', () => {
    const wanted = [kept(2), kept(1), added('/music/x/new & old.flac'), kept(0)];
    expect(textOf(XSPF, 'xspf', wanted)).toBe(
      XSPF.replace(/<trackList>[\s\S]*<\/trackList>/u, () =>
        [
          '<trackList>\n    <track>\n      <title>words alone</title>\n    </track>',
          '\n    <track><location>b%20b.flac</location><meta rel="r">m</meta></track>',
          '\n    <track>\n      <location>x/new%20%26%20old.flac</location>\n      <title>New &amp; &lt;better&gt;</title>',
          '\n      <creator>Ann</creator>\n      <album>One</album>\n      <duration>184000</duration>\n    </track>',
          '\n    <!-- the first -->\n    <track id="1 > 0">\n      <location>a.flac</location>',
          '\n      <extension application="x"><vlc:id>7</vlc:id><track xmlns="http://else/"/></extension>\n    </track>',
          '\n  </trackList>',
        ].join(''),
      ),
    );
  });

  test('names anew what was moved, and names what was words alone', () => {
    const text = textOf(XSPF, 'xspf', [moved(0, '/music/z/a.flac'), moved(2, '/music/w.flac')]);
    expect(text).toContain('<track id="1 > 0">\n      <location>z/a.flac</location>\n      <extension');
    expect(text).toContain('<location>w.flac</location>\n      <title>words alone</title>');
    expect(keysOf(Buffer.from(text ?? ''), 'xspf')).toEqual(['/music/z/a.flac', '/music/w.flac']);
  });

  test('leaves alone elements with prefixes, and stays in its encoding', () => {
    const prefixed = '<x:playlist xmlns:x="http://xspf.org/ns/0/"><x:trackList><x:track/></x:trackList></x:playlist>';
    expect(textOf(prefixed, 'xspf', [kept(0)])).toBeUndefined();
    const russian = Buffer.from(XSPF.replace('UTF-8', 'windows-1251').replace('the first', '\u00cf'), 'latin1');
    const bytes = rewrite(russian, 'xspf', [kept(0)])?.bytes;
    expect(bytes?.includes(0xcf)).toBe(true);
    expect(keysOf(bytes ?? russian, 'xspf')).toEqual(['/music/a.flac']);
  });
});

describe('JSPF', () => {
  const JSPF = `{
  "playlist": {
    "title": "Road", "extension": {"x": [{"track": [1, 2]}]},
    "track": [
      { "location": ["a.flac", "http://else/a"], "mine": 12345678901234567890, "note": "}],\\" [" },
      {"title": "words alone"}
    ],
    "after": [1.50]
  }
}
`;

  test('keeps fields, numbers and spaces that nobody knows, letter by letter', () => {
    const text = textOf(JSPF, 'jspf', [kept(1), kept(0), added('/music/new.flac')]);
    expect(text).toContain(`"track": [
      {"title": "words alone"},
      { "location": ["a.flac", "http://else/a"], "mine": 12345678901234567890, "note": "}],\\" [" },
      {"location":["new.flac"],"title":"New & <better>","creator":"Ann","album":"One","duration":184000}
    ],
    "after": [1.50]`);
    expect(textOf(JSPF, 'jspf', [moved(0, '/music/z/a.flac')])).toContain('["z/a.flac","http://else/a"]');
    expect(textOf(JSPF, 'jspf', [])).toContain('"track": [\n    ],\n    "after": [1.50]');
  });

  test('leaves alone a file of two lists', () => {
    expect(textOf('{"track": [], "playlist": {"track": []}}', 'jspf', [])).toBeUndefined();
  });
});

test('files of the formats that are written are told by their names, sheets of discs and rules are not', () => {
  expect(['a.m3u', 'a.M3U8', 'a.pls', 'a.xspf', 'a.jspf'].map(isWritableName)).toEqual(Array(5).fill(true));
  expect(['a.cue', 'a.nsp', 'a.asx', 'xspf'].map(isWritableName)).toEqual(Array(4).fill(false));
  expect((['cue', 'asx', 'nsp', 'itunes'] as const).map(rewriterOf)).toEqual(Array(4).fill(undefined));
});

const name = fc.stringMatching(/^[\p{L}\d #&<>"'%{}[\],:;=-]{1,12}$/u).map((text) => text.trim() || 'x');
const paths = fc.uniqueArray(
  name.map((one) => `/music/Ann/${one.replaceAll('/', '-')}.flac`),
  { minLength: 1, maxLength: 6 },
);
const made = fc.record({
  format: fc.constantFrom<ListFormat>(...listFormats),
  before: paths,
  fresh: paths,
  isWhole: fc.boolean(),
  order: fc.array(fc.nat(11), { maxLength: 8 }),
});

test('whatever entries stay, go, move or come, the file says just that, and what is the same stays the same', () => {
  fc.assert(
    fc.property(made, ({ format, before, fresh, isWhole, order }) => {
      const entries = before.map((path) => ({ ...plain, title: 'T', path }));
      const wish = { name: 'N', description: 'D', entries, base: isWhole ? null : FOLDER };
      const { bytes } = writePlaylistFile(wish, { format, encoding: 'utf-8' });
      const whole = isWhole ? before.length : 0;
      const same = rewrite(
        bytes,
        format,
        before.map((_path, no) => kept(no)),
        whole,
      );
      expect(same?.bytes.toString()).toBe(bytes.toString());

      const used = new Set<number>();
      const wanted = order.flatMap((no): WantedLine[] => {
        const path = fresh[no % fresh.length] ?? '';
        if (no >= before.length || used.has(no)) return [added(path)];
        used.add(no);
        return [no % 3 === 0 ? moved(no, path) : kept(no)];
      });
      const after = rewrite(bytes, format, wanted, whole);
      const says = wanted.map(({ block, isMoved, path }) =>
        keyOfPath((isMoved || block === null ? path : before[block]) ?? ''),
      );
      expect(after?.leftOut.size).toBe(0);
      expect(keysOf(after?.bytes ?? bytes, format)).toEqual(says);
    }),
    { numRuns: 400 },
  );
});
