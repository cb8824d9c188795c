/** Files written by ffmpeg: what we read must be what was written, and the sound what music-metadata says of it. */
import { extname, join } from 'node:path';
import { parseFile } from 'music-metadata';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/main/metadata/read-picture.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import {
  audioFixture,
  ffmpeg,
  fixtureNames,
  hasProgram,
  temporaryFolder,
  type FixtureName,
} from '../../support/fixtures.ts';

const written = {
  title: 'Títle – Ночь 夜',
  artist: 'AC/DC',
  album: 'Album, the',
  album_artist: 'Various',
  track: '3/12',
  disc: '1/2',
  date: '2011-05-06',
  genre: 'Folk/Rock',
  composer: 'Comp & Oser',
};
const metadata = Object.entries(written).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]);

/** A copy of the fixture under new tags, where ffmpeg writes tags of that format. */
function taggedCopy(fixture: FixtureName, ...options: readonly string[]): string {
  const copy = join(temporaryFolder(), `tagged${extname(fixture)}`);
  ffmpeg('-i', audioFixture(fixture), '-c', 'copy', '-map_metadata', '-1', ...metadata, ...options, copy);
  return copy;
}

/** RIFF INFO has no places for the others. */
const infoOnly: readonly string[] = ['pcm.wav'];
const optionsOf: Partial<Readonly<Record<FixtureName, readonly string[]>>> = {
  'pcm.aiff': ['-write_id3v2', '1'],
  'aac.aac': ['-write_id3v2', '1'],
  'vbr.mp3': ['-id3v2_version', '3', '-write_id3v1', '1'],
};

describe.skipIf(!hasProgram('ffmpeg'))('files written by ffmpeg', () => {
  test.each(fixtureNames.filter((name) => !infoOnly.includes(name)))('%s gives back every tag', async (fixture) => {
    const { facts, problem } = await readTrack(taggedCopy(fixture, ...(optionsOf[fixture] ?? [])));

    expect(problem).toBeNull();
    expect(facts).toMatchObject({
      title: written.title,
      artists: [written.artist],
      album: written.album,
      albumArtists: [written.album_artist],
      trackNo: 3,
      trackTotal: 12,
      discNo: 1,
      discTotal: 2,
      releaseDate: written.date,
      genres: [written.genre],
      credits: [{ role: 'composer', name: written.composer }],
    });
  });

  test.each(infoOnly)('%s gives back what RIFF INFO can hold', async () => {
    const { facts } = await readTrack(taggedCopy('pcm.wav'));

    expect(facts).toMatchObject({
      title: written.title,
      artists: [written.artist],
      trackNo: 3,
      releaseDate: written.date,
    });
  });

  // music-metadata does not know True Audio, and of sound that goes on in fragments it sees the beginning
  test.each(fixtureNames.filter((name) => name !== 'tta.tta' && name !== 'begun.m4a'))(
    '%s sounds as music-metadata says',
    async (fixture) => {
      const path = audioFixture(fixture);
      const { format } = await parseFile(path, { duration: true });

      const { facts } = await readTrack(path);

      expect(facts?.channels).toBe(format.numberOfChannels);
      expect(facts?.sampleRate).toBe(fixture === 'opus.opus' ? 48_000 : format.sampleRate);
      // padding of encoders is counted by one and not by the other
      expect(Math.abs((facts?.durationMs ?? 0) - (format.duration ?? 0) * 1000)).toBeLessThan(80);
    },
  );

  test.each(['cbr.mp3', 'plain.flac', 'aac.m4a'] as const)(
    'the cover of %s comes out as it went in',
    async (fixture) => {
      const folder = temporaryFolder();
      const image = join(folder, 'cover.png');
      ffmpeg('-f', 'lavfi', '-i', 'color=c=red:s=64x64', '-frames:v', '1', image);
      const copy = join(folder, `cover${extname(fixture)}`);
      ffmpeg(
        '-i',
        audioFixture(fixture),
        '-i',
        image,
        '-map',
        '0:a',
        '-map',
        '1:v',
        '-c',
        'copy',
        '-disposition:v',
        'attached_pic',
        copy,
      );

      const cover = await readPicture(copy);

      expect(cover?.mime).toBe('image/png');
      expect((await readTrack(copy)).facts?.hasPicture).toBe(true);
      expect((await readTrack(copy)).facts?.audioDigest).toBe(
        (await readTrack(audioFixture(fixture))).facts?.audioDigest,
      );
    },
  );
});
