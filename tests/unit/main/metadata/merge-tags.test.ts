import { describe, expect, test } from 'vitest';
import { dateOf, mergeTags, numberPair } from '../../../../src/main/metadata/merge-tags.ts';
import { noStreamFacts } from '../../../../src/main/metadata/stream-facts.ts';
import { addByName } from '../../../../src/main/metadata/tag-names.ts';
import { TagSet } from '../../../../src/main/metadata/tag-set.ts';
import type { TrackFacts } from '../../../../src/main/metadata/track-facts.ts';

type Named = readonly (readonly [name: string, value: string])[];

function factsOf(...tags: readonly Named[]): TrackFacts {
  const sets = tags.map((named) => {
    const set = new TagSet();
    for (const [name, value] of named) addByName(set, name, value);
    return set;
  });
  return mergeTags(sets, noStreamFacts(), null);
}

describe('dates', () => {
  test.each([
    ['1997', '1997'],
    ['1997-05', '1997-05'],
    ['1997-05-21', '1997-05-21'],
    ['1997-05-21T07:00:00Z', '1997-05-21'],
    ['19970521', '1997-05-21'],
    ['1997.5.1', '1997-05-01'],
    ['1997/05', '1997-05'],
    ['1997-00-00', '1997'],
    ['1997-13-01', '1997'],
    [' 1997 ', '1997'],
    ['0000', null],
    ['97', null],
    ['unknown', null],
    [null, null],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe('numbers of tracks and discs', () => {
  test.each([
    ['3', 3, null],
    ['03/12', 3, 12],
    ['3 of 12', 3, 12],
    ['0/10', null, 10],
    ['/5', null, 5],
    ['A5', null, null],
    ['70000', null, null],
    ['', null, null],
  ])('%s', (text, no, of) => {
    expect(numberPair(text)).toEqual({ no, of });
  });
});

describe('artists', () => {
  test('several values are several artists', () => {
    const facts = factsOf([
      ['ARTIST', 'One'],
      ['ARTIST', 'Two'],
    ]);

    expect(facts.artists).toEqual(['One', 'Two']);
    expect(facts.artistCredit).toBeNull();
  });

  test('the list of ARTISTS goes before the joined line, which stays as the credit', () => {
    const facts = factsOf([
      ['ARTIST', 'One feat. Two'],
      ['ARTISTS', 'One'],
      ['ARTISTS', 'Two'],
    ]);

    expect(facts.artists).toEqual(['One', 'Two']);
    expect(facts.artistCredit).toBe('One feat. Two');
  });

  test.each(['AC/DC', 'Earth, Wind & Fire', 'Simon & Garfunkel', 'A feat. B'])('%s is never split', (name) => {
    expect(factsOf([['ARTIST', name]]).artists).toEqual([name]);
  });
});

describe('several tags in one file', () => {
  test('the first that knows a field wins, the next fills in', () => {
    const facts = factsOf(
      [['TITLE', 'From the first']],
      [
        ['TITLE', 'From the second'],
        ['ALBUM', 'Album of the second'],
      ],
    );

    expect(facts.title).toBe('From the first');
    expect(facts.album).toBe('Album of the second');
  });
});

describe('names of fields', () => {
  test.each(['Album Artist', 'ALBUMARTIST', 'album_artist', 'Album-Artist'])('%s is the album artist', (name) => {
    expect(factsOf([[name, 'Someone']]).albumArtists).toEqual(['Someone']);
  });

  test('MusicBrainz ids that are none are left out', () => {
    const facts = factsOf([
      ['MUSICBRAINZ_TRACKID', 'not an id'],
      ['MUSICBRAINZ_ARTISTID', '3FE817FC-966E-4ECE-B00A-76BE43E7E73C/984f8239-8fe1-4683-9c54-10ffb14439e9'],
    ]);

    expect(facts.mbRecordingId).toBeNull();
    expect(facts.mbArtistIds).toEqual(['3fe817fc-966e-4ece-b00a-76be43e7e73c', '984f8239-8fe1-4683-9c54-10ffb14439e9']);
  });

  test('a rating is kept as it stands, with the name that wrote it', () => {
    expect(factsOf([['RATING:me@example.org', '0.6']]).ratings).toEqual([
      { kind: 'RATING', value: '0.6', email: 'me@example.org' },
    ]);
  });
});

describe('loudness', () => {
  test('R128 gains come onto the scale of ReplayGain: Q7.8, 5 dB more', () => {
    const { replayGain } = factsOf([
      ['R128_TRACK_GAIN', '-2560'],
      ['R128_ALBUM_GAIN', '256'],
    ]);

    expect(replayGain).toEqual({ trackGainDb: -5, trackPeak: null, albumGainDb: 6, albumPeak: null });
  });

  test('a comma, a unit and a sign do not disturb', () => {
    const { replayGain } = factsOf([['replaygain_track_gain', '+3,27 dB']]);

    expect(replayGain?.trackGainDb).toBe(3.27);
  });
});

describe('text', () => {
  test('is trimmed, without NULs, in the Unicode form of the file, and cut at 64 Ki characters', () => {
    expect(factsOf([['TITLE', ' Cafe\u0301\0\0 ']]).title).toBe('Cafe\u0301');
    expect(factsOf([['TITLE', 'x'.repeat(100_000)]]).title).toHaveLength(64 * 1024);
  });

  test('an empty value is no value', () => {
    expect(factsOf([['TITLE', ' \0 ']], [['TITLE', 'Next']]).title).toBe('Next');
  });
});
