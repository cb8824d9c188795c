import { describe, expect, test } from 'vitest';
import type { PlaylistFile } from '../../../../src/main/playlist-files/file-types.ts';
import { readPlaylistFile } from '../../../../src/main/playlist-files/read-playlist-file.ts';

function outcome(name: string, content: string | Buffer) {
  const bytes = Buffer.from(content);
  return readPlaylistFile({ name, sizeBytes: bytes.length, chunks: () => [bytes] });
}

function read(name: string, content: string | Buffer): PlaylistFile {
  const { file, refusal } = outcome(name, content);
  if (file === null) throw new Error(`refused: ${refusal}`);
  return file;
}

const locations = (file: PlaylistFile) => file.entries.map(({ location }) => location);

describe('M3U', () => {
  test('says names, lengths, albums and comments, whatever ends its lines', () => {
    const lines = [
      '#EXTM3U x-tvg-url="y"',
      '# made by hand',
      '#PLAYLIST: Road ',
      '#EXTINF:61.5 tvg-name="a,b" album="One",Ann - Song - live',
      '# best one',
      'a/01.mp3',
      '',
      '  b.mp3  ',
      '#EXTINF:-1,',
      '#EXTALB:Two',
      'c.mp3',
    ];
    for (const end of ['\n', '\r', '\r\n']) {
      const file = read('x.m3u8', lines.join(end));
      expect(file.playlists).toMatchObject([{ name: 'Road', description: 'made by hand', items: [0, 1, 2] }]);
      expect(file.entries).toMatchObject([
        {
          location: 'a/01.mp3',
          artist: 'Ann',
          title: 'Song - live',
          album: 'One',
          durationMs: 61_500,
          comment: 'best one',
        },
        { location: 'b.mp3', artist: null, title: null, durationMs: null, comment: null },
        { location: 'c.mp3', album: 'Two', durationMs: null, label: null },
      ]);
    }
  });

  test('passes over lines that are too long, and tells which', () => {
    const file = read('x.m3u', `a.mp3\n${'ё'.repeat(17_000)}\nb.mp3`);
    expect(locations(file)).toEqual(['a.mp3', 'b.mp3']);
    expect(file.problems).toEqual([{ code: 'line-too-long', line: 2 }]);
  });

  test('ends after 200,000 entries', () => {
    const file = read('x.m3u', 'a\n'.repeat(200_001));
    expect(file.entries).toHaveLength(200_000);
    expect(file.problems).toEqual([{ code: 'too-many-entries', line: null }]);
  });
});

describe('the encoding', () => {
  const path = 'Земфира/Ёлка – Été.mp3';
  const utf16 = Buffer.from(path, 'utf16le');
  const cyrillic = Buffer.from([0xc7, 0xe5, 0xec, 0xf4, 0xe8, 0xf0, 0xe0, 0x2f, 0xa8, 0xeb, 0xea, 0xe0]);
  test.each<readonly [string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(path), 'utf-8', path],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${path}`), 'utf-8', path],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf-16le', path],
    [
      'UTF-16 BE with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      'utf-16be',
      path,
    ],
    ['UTF-16 LE', Buffer.from('a.mp3\nb.mp3', 'utf16le'), 'utf-16le', 'a.mp3'],
    ['UTF-16 BE', Buffer.from('a.mp3\nb.mp3', 'utf16le').swap16(), 'utf-16be', 'a.mp3'],
    ['Windows-1251', cyrillic, 'windows-1251', 'Земфира/Ёлка'],
    ['Latin-1', Buffer.from('Café/Été à la façade.mp3', 'latin1'), 'windows-1252', 'Café/Été à la façade.mp3'],
    ['what it says', Buffer.from('#EXTENC: windows-1251\n\xc9.mp3', 'latin1'), 'windows-1251', 'Й.mp3'],
    ['not what it says wrongly', Buffer.from('#EXTENC: UTF-8\nCaf\xe9.mp3', 'latin1'), 'windows-1252', 'Café.mp3'],
  ])('%s', (_name, bytes, encoding, location) => {
    const file = read('x.m3u', bytes);
    expect(file.encoding).toBe(encoding);
    expect(locations(file)[0]).toBe(location);
  });

  test('is none of what holds zeros', () => {
    expect(outcome('x.m3u', Buffer.from('ab\0c\0\0.mp3')).refusal).toBe('binary');
  });

  test('is UTF-8 still where a few letters are broken', () => {
    const bytes = Buffer.concat([Buffer.from('Земфира и другие.mp3\n'), Buffer.from([0xe9, 0x0a])]);
    expect(locations(read('x.m3u', bytes))[0]).toBe('Земфира и другие.mp3');
  });
});

test('PLS is read in the order of its numbers, with gaps, in any case', () => {
  const file = read(
    'x.txt',
    '[playlist]\r\nX-GNOME-Title=Road\r\nfile10=c.mp3\r\nFILE2=b = b.mp3\r\nTitle2=Ann - Song\r\nLength2=61\r\nFile1=a.mp3\r\nLength1=-1\r\nTitle7=x\r\nNumberOfEntries=99\r\n[other]\r\nFile3=d.mp3\r\n',
  );
  expect(file.format).toBe('pls');
  expect(file.playlists[0]?.name).toBe('Road');
  expect(file.entries).toMatchObject([
    { location: 'a.mp3', durationMs: null },
    { location: 'b = b.mp3', artist: 'Ann', title: 'Song', durationMs: 61_000 },
    { location: 'c.mp3' },
  ]);
});

describe('XSPF', () => {
  const head = '<?xml version="1.0"?>';
  const mbid = '0383dadf-2a4e-4d10-a46a-e9e041da8eb3';

  test('is read under any prefix, and nothing of other namespaces', () => {
    const file = read(
      'x.xspf',
      `${head}<x:playlist xmlns:x="http://xspf.org/ns/0/" xmlns:o="http://other"><x:title>R &amp; B</x:title><o:title>No</o:title>
       <x:annotation>Long</x:annotation><x:trackList><x:track><o:location>no</o:location><x:location>file:///a%20b.mp3</x:location>
       <x:location>second</x:location><x:identifier>https://musicbrainz.org/recording/${mbid}</x:identifier>
       <x:title><![CDATA[<Song>]]></x:title><x:creator>Ann</x:creator><x:album>One</x:album><x:duration>61400</x:duration>
       <x:extension application="o"><x:title>inner</x:title></x:extension></x:track></x:trackList></x:playlist>`,
    );
    expect(file.playlists[0]).toMatchObject({ name: 'R & B', description: 'Long' });
    expect(file.entries).toEqual([
      {
        location: 'file:///a%20b.mp3',
        title: '<Song>',
        artist: 'Ann',
        album: 'One',
        durationMs: 61_400,
        mbid,
        label: null,
        isPart: false,
        comment: null,
      },
    ]);
  });

  test.each([
    ['a laugh of entities', '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
    ['an entity from a file', '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('with %s is refused', (_what, doctype) => {
    const text = `${head}${doctype}<playlist><trackList><track><location>&b;</location></track></trackList></playlist>`;
    expect(outcome('x.xspf', text).refusal).toBe('has-entities');
  });

  test('is refused where it is deeper than anything made', () => {
    expect(outcome('x.xspf', `${head}<playlist>${'<a>'.repeat(100_000)}`).refusal).toBe('damaged');
  });

  test('with a document type that declares nothing is read, and a million numbered letters are text', () => {
    const text = `${head}<!DOCTYPE playlist SYSTEM "http://x/x.dtd"><playlist><trackList><track><title>${'&#65;'.repeat(1_000_000)}</title></track></trackList></playlist>`;
    expect(read('x.xspf', text).entries[0]?.title).toMatch(/^A{65536}$/u);
  });

  test('that is cut off gives what came before', () => {
    const file = read('x.xspf', `${head}<playlist><trackList><track><location>a</location></track><track><loc`);
    expect(locations(file)).toEqual(['a']);
    expect(file.problems).toEqual([{ code: 'damaged', line: null }]);
  });
});

test('JSPF is read with one text or several, and refused where it is no JSON or no list', () => {
  const file = read(
    'x.jspf',
    JSON.stringify({
      playlist: {
        title: 'Road',
        track: [{ location: ['a.mp3', 'b.mp3'], title: 'Song', creator: 'Ann', duration: 61_400 }, { location: 7 }],
      },
    }),
  );
  expect(file.playlists[0]).toMatchObject({ name: 'Road', items: [0, 1] });
  expect(file.entries).toMatchObject([
    { location: 'a.mp3', title: 'Song', artist: 'Ann', durationMs: 61_400 },
    { location: null },
  ]);
  expect(outcome('x.jspf', '{"playlist":').refusal).toBe('damaged');
  expect(outcome('x.jspf', `{"a":${'['.repeat(1_000_000)}`).refusal).toBe('damaged');
  expect(outcome('x.jspf', '{"name":"package"}').refusal).toBe('unknown-format');
});

test('pages of the net are no playlists', () => {
  expect(outcome('x.m3u', '<!DOCTYPE html><html><body>404</body></html>').refusal).toBe('unknown-format');
});

test('an iTunes library keeps the rules of its smart lists as they are, and where lists lie', () => {
  const file = read(
    'x.xml',
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple Computer//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0"><dict><key>Tracks</key><dict>
      <key>7</key><dict><key>Track ID</key><integer>7</integer><key>Name</key><string>Song</string><key>Rating</key><integer>80</integer>
        <key>Play Count</key><integer>3</integer><key>Location</key><string>file://localhost/C:/Music/a%20b.mp3</string></dict></dict>
    <key>Playlists</key><array>
      <dict><key>Name</key><string>F</string><key>Folder</key><true/><key>Playlist Persistent ID</key><string>AB</string></dict>
      <dict><key>Name</key><string>S</string><key>Parent Persistent ID</key><string>AB</string><key>Smart Info</key><data>
        AQ ==</data><key>Smart Criteria</key><data>Ag==</data>
        <key>Playlist Items</key><array><dict><key>Track ID</key><integer>7</integer></dict><dict><key>Track ID</key><integer>8</integer></dict></array></dict>
    </array></dict></plist>`,
  );
  expect(file.itunes).toMatchObject({ trackCount: 1, ratedCount: 1, playedCount: 1, playCountSum: 3, locatedCount: 1 });
  expect(file.playlists).toMatchObject([
    { name: 'F', isFolder: true, key: 'AB', items: [] },
    { name: 'S', parentKey: 'AB', smart: { query: null, remarks: [{ code: 'damaged' }] }, items: [0] },
  ]);
});

test.each(['x.xspf', 'x.xml', 'x.jspf', 'x.nsp', 'x.pls'])(
  '%s of nothing at all is damaged, where a list of lines is empty',
  (name) => {
    const refusals = ['', '\uFEFF', ' \r\n'].map((nothing) => outcome(name, nothing).refusal);
    expect(refusals).toEqual(['damaged', 'damaged', 'damaged']);
    expect(read('x.m3u8', '').entries).toEqual([]);
  },
);
