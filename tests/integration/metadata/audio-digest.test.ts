/** Both digests must survive what tag writers do to a file, and tell different sound apart. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ByteVector, File as TagFile, Picture, PictureType } from 'node-taglib-sharp';
import { describe, expect, test } from 'vitest';
import { readFullDigest } from '../../../src/main/metadata/read-full-digest.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import {
  audioFixture,
  ffmpeg,
  fixtureNames,
  hasProgram,
  temporaryFolder,
  type FixtureName,
} from '../../support/fixtures.ts';

const python = '/usr/bin/python3';
const canMake = hasProgram('ffmpeg');
const hasMutagen = hasProgram(python, ['-c', 'import mutagen']);

/** Writes tags of many lengths with mutagen, deletes them again, and pads. Arguments: file, round. */
const mutagenScript = `
import sys, mutagen
path, round = sys.argv[1], int(sys.argv[2])
f = mutagen.File(path)
if f is None: sys.exit(3)
if f.tags is None:
    f.add_tags()
name = type(f.tags).__name__
text = ['Title', 'x' * 70000, 'y' * 10][round]
if hasattr(f.tags, 'add'):
    from mutagen.id3 import TIT2, TPE1, APIC
    f.tags.add(TIT2(encoding=1, text=text)); f.tags.add(TPE1(encoding=3, text=['A', 'B']))
    if round == 1: f.tags.add(APIC(encoding=0, mime='image/png', type=3, desc='', data=b'\\x89PNG' + b'\\0' * 200000))
elif name == 'MP4Tags':
    f.tags['\\xa9nam'] = text
    if round == 1: f.tags['covr'] = [b'\\x89PNG' + b'\\0' * 200000]
elif name == 'ASFTags':
    f.tags['Title'] = text[:30000]
else:
    f.tags['TITLE'] = text
if round == 2 and hasattr(f, 'clear_pictures'): f.clear_pictures()
f.save()
if round == 2:
    f = mutagen.File(path); f.delete(); 
`;

async function digestOf(path: string): Promise<string> {
  const { facts } = await readTrack(path);
  const { digest } = await readFullDigest(path);
  return `${facts?.audioDigest} ${digest}`;
}

function copyOf(fixture: FixtureName): string {
  const copy = join(temporaryFolder(), `copy${extname(fixture)}`);
  copyFileSync(audioFixture(fixture), copy);
  return copy;
}

describe.skipIf(!canMake)('both digests', () => {
  test.each(fixtureNames)('%s has one, of the frozen form', async (fixture) => {
    expect(await digestOf(audioFixture(fixture))).toMatch(/^q1:[0-9a-f]{64} f1:[0-9a-f]{64}$/);
  });

  test('different sound has different digests, in every format', async () => {
    const ofSeed = (seed: number) => Promise.all(fixtureNames.map((fixture) => digestOf(audioFixture(fixture, seed))));
    const digests = (await Promise.all([ofSeed(1), ofSeed(2)])).map((all) => all.flatMap((both) => both.split(' ')));
    const others = new Set(digests[1]);

    // some fixtures are one sound in several containers
    expect(digests[0]?.filter((digest) => others.has(digest))).toEqual([]);
    expect(new Set(digests[0]).size).toBeGreaterThan(fixtureNames.length);
  });

  test.each(fixtureNames)(
    '%s has another full one when a byte in the middle of its sound is another one',
    async (fixture) => {
      const copy = copyOf(fixture);
      const [quick, full] = (await digestOf(copy)).split(' ');
      const bytes = readFileSync(copy);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
      writeFileSync(copy, bytes);

      const [quickNow, fullNow] = (await digestOf(copy)).split(' ');
      expect(fullNow).toMatch(/^f1:/);
      expect(fullNow).not.toBe(full);
      // small files are all head
      const isAllHead = statSync(copy).size < 100_000;
      expect(isAllHead || quickNow === quick).toBe(true);
    },
  );

  test('FLAC in Ogg keeps its own where a writer leaves out the mark of the last header, as TagLib does', async () => {
    const copy = copyOf('flac.oga');
    const before = await digestOf(copy);
    const bytes = readFileSync(copy);
    // the comments: type 4, and the mark of the last block; nobody looks at the page's sum here
    const at = bytes.indexOf(Buffer.from('84', 'hex'), bytes.indexOf('OggS', 4) + 28);
    bytes[at] = 4;
    writeFileSync(copy, bytes);

    expect(bytes.toString('latin1', at + 8, at + 12)).toBe('Lavf');
    expect(await digestOf(copy)).toBe(before);
  });

  test('a file cut short has another digest', async () => {
    const copy = copyOf('bare.mp3');
    const before = await digestOf(copy);

    writeFileSync(copy, readFileSync(copy).subarray(0, -2000));

    expect(await digestOf(copy)).not.toBe(before);
  });
});

describe.skipIf(!canMake)('both digests and tag writers', () => {
  // ffmpeg does not keep the packets of WMA, the blocks of WavPack and True Audio, and the clock of Speex: no tag writer's work
  const copied = fixtureNames.filter((name) => !['wma.wma', 'wavpack.wv', 'tta.tta', 'speex.spx'].includes(name));
  test.each(copied)('%s keeps it when ffmpeg copies the sound under new tags', async (fixture) => {
    const original = audioFixture(fixture);
    const folder = temporaryFolder();
    const extension = extname(fixture);

    const once = join(folder, `once${extension}`);
    ffmpeg('-i', original, '-c', 'copy', '-metadata', `title=${'New title '.repeat(200)}`, once);
    const twice = join(folder, `twice${extension}`);
    ffmpeg('-i', once, '-c', 'copy', '-map_metadata', '-1', '-metadata', 'artist=B', twice);

    expect([await digestOf(once), await digestOf(twice)]).toEqual([await digestOf(original), await digestOf(original)]);
  });

  test.each(['aac.m4a', 'alac.m4a'] as const)('%s keeps it when the movie atom moves to the front', async (fixture) => {
    const original = audioFixture(fixture);
    const moved = join(temporaryFolder(), 'moved.m4a');

    ffmpeg('-i', original, '-c', 'copy', '-movflags', 'faststart', '-metadata', 'title=Moved', moved);

    expect(readFileSync(moved).indexOf('moov')).toBeLessThan(readFileSync(moved).indexOf('mdat'));
    expect(await digestOf(moved)).toBe(await digestOf(original));
  });

  test.each([
    ['one piece', 'faststart'],
    ['fragments that count from the file’s start', 'frag_keyframe+empty_moov'],
    ['fragments that count from their own', 'frag_keyframe+empty_moov+default_base_moof'],
    ['a beginning, and fragments behind it', 'frag_keyframe'],
  ])('AAC in MP4 keeps it when it is copied into %s', async (_way, movflags) => {
    for (const fixture of ['aac.m4a', 'fragments.m4a', 'begun.m4a'] as const) {
      const copy = join(temporaryFolder(), 'copy.m4a');
      ffmpeg('-i', audioFixture(fixture), '-c', 'copy', '-movflags', movflags, '-frag_duration', '700000', copy);

      expect([fixture, await digestOf(copy)]).toEqual([fixture, await digestOf(audioFixture(fixture))]);
      const { facts } = await readTrack(copy);
      expect(Math.abs((facts?.durationMs ?? 0) - 3000)).toBeLessThan(100);
    }
  });

  test('Matroska keeps it when what a writer had to move stands behind the sound', async () => {
    const copy = copyOf('opus.mka');
    const before = await digestOf(copy);
    const bytes = readFileSync(copy);
    const segmentAt = bytes.indexOf('18538067', 0, 'hex') + 12;
    const indexAt = bytes.indexOf('114d9b74', 0, 'hex');
    const infoAt = bytes.indexOf('1549a966', segmentAt + 60, 'hex');
    const info = bytes.subarray(infoAt, infoAt + 5 + ((bytes[infoAt + 4] ?? 0) & 0x7f));
    const moved = Buffer.concat([bytes, info]);
    moved.writeUIntBE(moved.length - segmentAt, segmentAt - 6, 6);
    // an index that names the place behind the sound alone, and nothing up to what stood behind the facts
    moved.write('114d9b74914dbb8e53ab841549a96653ac84', indexAt, 'hex');
    moved.writeUInt32BE(bytes.length - segmentAt, indexAt + 18);
    moved.write('ec0100', indexAt + 22, 'hex');
    moved.writeUIntBE(infoAt + info.length - indexAt - 31, indexAt + 25, 6);
    moved.fill(0, indexAt + 31, infoAt + info.length);
    writeFileSync(copy, moved);

    expect(await digestOf(copy)).toBe(before);
  });

  // mutagen knows no Matroska
  const unknown: readonly string[] = ['aac.aac', 'opus.mka', 'opus.webm', 'flac.mka'];
  test.skipIf(!hasMutagen).each(fixtureNames.filter((name) => !unknown.includes(name)))(
    '%s keeps it when mutagen writes, grows, pads and deletes tags',
    async (fixture) => {
      const copy = copyOf(fixture);
      const before = await digestOf(copy);
      const sizes = new Set([statSync(copy).size]);

      for (const round of [0, 1, 2]) {
        const run = spawnSync(python, ['-c', mutagenScript, copy, String(round)], { encoding: 'utf8' });
        expect(run.stderr).toBe('');
        expect(run.status).toBe(0);
        expect(await digestOf(copy)).toBe(before);
        sizes.add(statSync(copy).size);
      }

      expect(sizes.size).toBeGreaterThan(1);
    },
  );

  // the others are unknown to it, but Matroska, where it fails, and WMA: there version 6.0.3 writes a grown header over the sound
  const unwritable: readonly string[] = [
    'speex.spx',
    'tta.tta',
    'flac.oga',
    'wavpack.wv',
    'wma.wma',
    'opus.mka',
    'opus.webm',
    'flac.mka',
  ];
  const bySharp = fixtureNames.filter((name) => !unwritable.includes(name));
  test.each(bySharp)('%s keeps it when TagLib# writes tags and a cover', async (fixture) => {
    const copy = copyOf(fixture);
    const before = await digestOf(copy);

    const file = TagFile.createFromPath(copy);
    file.tag.title = 'Title of TagLib# '.repeat(50);
    const cover = Picture.fromData(ByteVector.fromByteArray(new Uint8Array(90_000).fill(7)));
    cover.description = 'cover';
    cover.mimeType = 'image/png';
    cover.type = PictureType.FrontCover;
    file.tag.pictures = [cover];
    file.save();
    file.dispose();

    const { facts } = await readTrack(copy);
    expect(facts?.title).toBe('Title of TagLib# '.repeat(50).trim());
    expect(facts?.hasPicture).toBe(true);
    expect(await digestOf(copy)).toBe(before);
  });
});
