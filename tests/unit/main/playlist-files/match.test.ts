import { describe, expect, test } from 'vitest';
import { pathsOf, plainLocation } from '../../../../src/main/playlist-files/locations.ts';
import { createEntryMatcher } from '../../../../src/main/playlist-files/match-entries.ts';
import type { EntryMatch, KnownTrack, Wanted } from '../../../../src/main/playlist-files/match-types.ts';
import { createPathIndex } from '../../../../src/main/playlist-files/path-index.ts';
import { fold } from '../../../../src/shared/text/fold.ts';

describe('a location', () => {
  test.each([
    ['/Music/Ann/a.mp3', null, ['Music', 'Ann', 'a.mp3']],
    ['C:\\Music\\a.mp3', null, ['C:', 'Music', 'a.mp3']],
    ['\\\\nas\\share\\a.mp3', null, ['nas', 'share', 'a.mp3']],
    ['\\\\?\\C:\\Music\\a.mp3', null, ['C:', 'Music', 'a.mp3']],
    ['file:///C:/Music/a%20b.mp3', null, ['C:', 'Music', 'a b.mp3']],
    ['file://localhost/Music/100%25.mp3', null, ['Music', '100%.mp3']],
    ['file:/Music/a.mp3', null, ['Music', 'a.mp3']],
    ['file://nas/share/%D0%81.mp3', null, ['nas', 'share', 'Ё.mp3']],
    ['file:///Caf%E9.mp3', null, ['Café.mp3']],
    ['../One/./a.mp3', '/Music/Ann/Lists', ['Music', 'Ann', 'One', 'a.mp3']],
    ['..\\One\\a.mp3', 'C:\\Music\\Lists', ['C:', 'Music', 'One', 'a.mp3']],
    ['../../../etc/passwd', '/Music', ['etc', 'passwd']],
  ])('%s in %s is names', (location, folder, names) => {
    expect(pathsOf(location, folder)[0]?.names).toEqual(names);
  });

  test.each([
    'http://example.com/a.mp3',
    'spotify:track:1',
    'smb://nas/a.mp3',
    '',
    '/',
    'a\0b.mp3',
    'x'.repeat(40_000),
  ])('%s names no file', (location) => {
    expect(pathsOf(location, '/Music')).toEqual([]);
  });

  test('with percent signs is what it says first, and what an URL would say after', () => {
    expect(pathsOf('/m/01%20a.mp3', null).map(({ names }) => names.at(-1))).toEqual(['01%20a.mp3', '01 a.mp3']);
    expect(pathsOf('100%.mp3', null).map(({ names }) => names.at(-1))).toEqual(['100%.mp3']);
  });

  test.each([
    ['../a%20b.mp3', '/m/lists', true, '/m/a b.mp3'],
    ['../a%20b.mp3', '/m/lists', false, '/m/a%20b.mp3'],
    ['..\\a.mp3', 'D:\\m\\lists', false, 'D:\\m\\a.mp3'],
    ['a.mp3', null, false, 'a.mp3'],
    ['file:///C:/a%20b.mp3', '/m', true, 'C:/a b.mp3'],
    ['file:///m/a%20b.mp3', '/x', false, '/m/a b.mp3'],
    ['http://x/a%20b', '/m', true, 'http://x/a%20b'],
  ])('%s in %s reads as a path', (location, folder, isUri, path) => {
    expect(plainLocation(location, { folder, isUri })).toBe(path);
  });
});

const nothing: Wanted = {
  location: null,
  artist: null,
  title: null,
  album: null,
  durationMs: null,
  mbid: null,
  label: null,
  isPart: false,
};

let lastId = 0;
function track(path: string, facts: Partial<KnownTrack> = {}): KnownTrack {
  lastId++;
  const base = { title: path, artists: [], artistCredit: null, album: null, durationMs: null, mbid: null };
  return { ...base, isMissing: false, id: lastId, path, ...facts };
}

function matchAll(all: readonly Partial<Wanted>[], tracks: readonly KnownTrack[], folder: string | null = null) {
  const wanted = all.map((one) => ({ ...nothing, ...one }));
  const paths = createPathIndex(
    wanted.flatMap(({ location }) => location ?? []),
    folder,
  );
  for (const { id, path } of tracks) paths.add(id, path);
  const matchOne = createEntryMatcher(wanted, {
    paths,
    findTrack: (id) => tracks.find((one) => one.id === id),
    ofRecording: (mbid) => tracks.filter((one) => one.mbid === mbid),
    ofTitle: () => tracks,
  });
  return wanted.map((_, no) => matchOne(no));
}

function match(one: Partial<Wanted>, tracks: readonly KnownTrack[], folder: string | null = null): EntryMatch {
  return matchAll([one], tracks, folder)[0]!;
}

const told = ({ state, candidates }: EntryMatch) => [state, candidates[0]?.trackId, candidates[0]?.reason];

describe('by path', () => {
  const a = track('/music/Ann/One/01 Song.mp3');
  const b = track('/music/Ben/Two/01 Song.mp3');

  test.each([
    ['/music/Ann/One/01 Song.mp3', 'path'],
    ['/MUSIC/ann/one/01 SONG.MP3', 'path'],
    ['file:///music/Ann/One/01%20Song.mp3', 'path'],
    ['D:\\Old\\Ann\\One\\01 Song.mp3', 'path-end'],
    ['\\\\nas\\m\\One\\01 Song.mp3', 'path-end'],
    ['../Ann/One/01 Song.mp3', 'path-end'],
  ])('%s is the track', (location, reason) => {
    expect(told(match({ location }, [a, b]))).toEqual(['matched', a.id, reason]);
  });

  test('a name is one however its accents are put together', () => {
    const e = track('/music/Caf\u00e9/\u0419.mp3');
    expect(told(match({ location: '/x/Cafe\u0301/\u0418\u0306.mp3' }, [e]))).toEqual(['matched', e.id, 'path-end']);
  });

  test('letter by letter goes before case alone', () => {
    const [upper, lower] = [track('/m/x/A.mp3'), track('/m/x/a.mp3')];
    expect(told(match({ location: '/m/x/a.mp3' }, [upper, lower]))).toEqual(['matched', lower.id, 'path']);
  });

  test('a name that two files have is for a person to say', () => {
    const found = match({ location: '01 Song.mp3' }, [a, b]);
    expect(found.state).toBe('doubtful');
    expect(found.candidates.map(({ trackId }) => trackId).toSorted((one, other) => one - other)).toEqual([a.id, b.id]);
  });

  test('but the others tell where all of them went', () => {
    const others = ['02 Two.mp3', '03 Three.mp3'].map((name) => track(`/music/Ben/Two/${name}`));
    const all = ['01 Song.mp3', '02 Two.mp3', '03 Three.mp3'].map((location) => ({ location }));
    expect(told(matchAll(all, [a, b, ...others])[0]!)).toEqual(['matched', b.id, 'same-move']);
  });

  test('from the folder that the file lies in it is whole', () => {
    expect(told(match({ location: '01 Song.mp3' }, [a, b], '/music/Ben/Two'))).toEqual(['matched', b.id, 'path']);
  });

  test('a file that is there goes before one that is gone', () => {
    const gone = track('/music/Old/One/01 Song.mp3', { isMissing: true });
    const there = track('/music/New/One/01 Song.mp3');
    expect(told(match({ location: '/x/One/01 Song.mp3' }, [gone, there])).slice(1)).toEqual([there.id, 'path-end']);
  });

  test('another encoding is the one where its length is the same, and in doubt where that is not known', () => {
    const flac = track('/music/Ann/One/01 Song.flac', { durationMs: 61_000 });
    const location = '/old/One/01 Song.mp3';
    expect(told(match({ location, durationMs: 61_400 }, [flac]))).toEqual(['matched', flac.id, 'other-format']);
    expect(match({ location }, [flac]).state).toBe('doubtful');
  });

  test('the same end of a path, but other words and another length, is in doubt', () => {
    const other = track('/m/x/01.mp3', { title: 'Else', durationMs: 300_000 });
    expect(match({ location: '/o/x/01.mp3', title: 'Song', durationMs: 60_000 }, [other]).state).toBe('doubtful');
  });

  test('a part of a file is not the file', () => {
    expect(match({ location: '/music/Ann/One/01 Song.mp3', isPart: true }, [a]).state).toBe('doubtful');
  });

  test('an address of the net is no path', () => {
    expect(match({ location: 'http://x/music/Ann/One/01 Song.mp3' }, [a]).state).toBe('unmatched');
  });
});

describe('by what is said', () => {
  const facts = { title: 'Song', artists: ['Ann'], album: 'One', durationMs: 61_000 };
  const song = track('/m/1.mp3', facts);

  test.each<readonly [Partial<Wanted>, string, string]>([
    [{ artist: 'ann', title: 'SONG!', durationMs: 62_000 }, 'matched', 'tags'],
    [{ artist: 'Ann feat. Ben', title: 'Song', album: 'One' }, 'matched', 'tags'],
    [{ label: 'Ann - One - 07 - Song', durationMs: 61_000 }, 'matched', 'tags'],
    [{ label: 'Ann - One - Song', durationMs: 61_000 }, 'matched', 'tags'],
    [{ artist: 'Ann', title: 'Song' }, 'matched', 'names'],
    [{ artist: 'Ann', title: 'Song', durationMs: 200_000 }, 'doubtful', 'names'],
    [{ title: 'Song', durationMs: 61_000 }, 'doubtful', 'title'],
    [{ location: '07 - Ann - Song.mp3' }, 'doubtful', 'file-name'],
  ])('%j is %s', (wanted, state, reason) => {
    const found = match(wanted, [song]);
    expect([found.state, found.candidates[0]?.reason]).toEqual([state, reason]);
  });

  test('another artist’s song of the same name is none', () => {
    expect(match({ artist: 'Ben', title: 'Song' }, [song]).state).toBe('unmatched');
    expect(fold('Song')).toBe('song');
  });

  test('the album decides between two of the same length, and nothing does where it is not said', () => {
    const again = track('/m/2.mp3', { ...facts, album: 'Best of' });
    const wanted = { artist: 'Ann', title: 'Song', durationMs: 61_000 };
    expect(told(match({ ...wanted, album: 'Best of' }, [song, again]))).toEqual(['matched', again.id, 'tags']);
    expect(match(wanted, [song, again]).state).toBe('doubtful');
  });

  test('a recording of MusicBrainz is the one', () => {
    const mbid = '0383dadf-2a4e-4d10-a46a-e9e041da8eb3';
    const known = track('/m/3.mp3', { title: 'Другая', mbid });
    expect(told(match({ title: 'Song', mbid }, [song, known]))).toEqual(['matched', known.id, 'identifier']);
  });
});
