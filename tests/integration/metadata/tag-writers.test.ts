/**
 * Copies of the corpus, rewritten by the programs that people tag their music with: neither digest may change, whatever
 * happens to padding, versions, pictures, chapters and the order of a file's parts.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFullDigest } from '../../../src/main/metadata/read-full-digest.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import { corpusFolder, ffmpeg, hasProgram, hasShared, temporaryFolder } from '../../support/fixtures.ts';

/** Files of which the end is missing, or of which writers and players know less than we: what is left of their sound changes. */
const leftOut: Readonly<Record<string, string>> = {
  'music-metadata/mp4/issue-74.m4a': 'cut off in the middle of its sound',
  'music-metadata/mp4/issue-151.m4a': 'cut off in the middle of its sound',
  'music-metadata/ogg/issue_70.ogg': 'cut off in its last page, which writers leave out',
  'music-metadata/ogg/ogg-multipagemetadata-bug.ogg': 'cut off in its last page, which writers leave out',
  'taglib/nonprintable-atom-type.m4a': 'writers do not see where its sound begins and write over it',
};

interface Copy {
  readonly name: string;
  readonly path: string;
  state: State;
}

interface State {
  readonly digests: string;
  readonly content: string;
}

async function stateOf(path: string): Promise<State> {
  const { facts } = await readTrack(path);
  const { digest } = await readFullDigest(path);
  const content = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { digests: `${facts?.audioDigest} ${digest}`, content };
}

/** Copies of every so-manieth whole file with sound that has one of these endings; of any where none is named. */
async function copyCorpus(endings: readonly string[] = [], every = 1): Promise<readonly Copy[]> {
  const folder = temporaryFolder();
  const names = readFileSync(join(import.meta.dirname, 'golden-digests.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, quick]) => quick !== '-')
    .map(([name = '']) => name)
    .filter((name) => endings.length === 0 || endings.includes(extname(name).toLowerCase()))
    .filter((name, at) => leftOut[name] === undefined && at % every === 0);
  const copies: Copy[] = [];
  for (const [at, name] of names.entries()) {
    const path = join(folder, `${at}${extname(name)}`);
    copyFileSync(join(corpusFolder, name), path);
    chmodSync(path, 0o644);
    copies.push({ name, path, state: await stateOf(path) });
  }
  return copies;
}

/** Looks what became of the copies: those that were written, and those whose sound seems to be another one. */
async function look(
  copies: readonly Copy[],
): Promise<{ readonly writtenCount: number; readonly lost: readonly string[] }> {
  const lost: string[] = [];
  let writtenCount = 0;
  for (const copy of copies) {
    const now = await stateOf(copy.path);
    if (now.content !== copy.state.content) writtenCount++;
    if (now.digests !== copy.state.digests) lost.push(copy.name);
    copy.state = now;
  }
  return { writtenCount, lost };
}

const pathsOf = (copies: readonly Copy[]) => copies.map(({ path }) => path);

function madePicture(): string {
  const path = join(temporaryFolder(), 'cover.png');
  ffmpeg('-f', 'lavfi', '-i', 'color=red:s=600x600', '-frames:v', '1', path);
  return path;
}

const isThere = hasShared(corpusFolder) && hasProgram('ffmpeg');
const python = '/usr/bin/python3';
const withMutagen = isThere && hasProgram(python, ['-c', 'import mutagen']);
const withKid3 = isThere && hasProgram('kid3-cli', ['--help']);
const withMetaflac = isThere && hasProgram('metaflac', ['--version']);
const withVorbiscomment = isThere && hasProgram('vorbiscomment', ['--version']);
const withAtomicParsley = isThere && hasProgram('AtomicParsley', ['--version']);

/** A third of the corpus a run of the gate; all of it where that is asked for. */
const EVERY = Number(process.env['FONOTEKA_WRITERS_EVERY'] ?? 3);

test.skipIf(!withMutagen)('mutagen', { timeout: 240_000 }, async () => {
  const copies = await copyCorpus([], EVERY);
  const input = pathsOf(copies).join('\0');
  const tagged = copies.filter(({ path }) => /\.(?:mp3|mp2|ape|wv|mpc|tta)$/i.test(path));
  const least = { title: 90, large: 90, unpadded: 80, padded: 80, 'id3v2.3': 40, 'id3v2.4': 40, deleted: 90 };
  for (const [way, count] of Object.entries(least)) {
    spawnSync(python, [join(import.meta.dirname, 'mutagen-writer.py'), way], { input });
    const { writtenCount, lost } = await look(copies);
    expect([way, lost]).toEqual([way, []]);
    expect(writtenCount).toBeGreaterThan(count);
  }
  spawnSync(python, [join(import.meta.dirname, 'mutagen-writer.py'), 'ape'], { input: pathsOf(tagged).join('\0') });
  const { writtenCount, lost } = await look(tagged);
  expect(lost).toEqual([]);
  expect(writtenCount).toBeGreaterThan(30);
});

test.skipIf(!withKid3)('kid3-cli', { timeout: 240_000 }, async () => {
  const copies = await copyCorpus([], EVERY);
  const picture = madePicture();
  const rounds = [
    ['set title "New title"', 'set artist "B"', `set picture:"${picture}" "cover"`],
    ['set title "old" 1', 'to23'],
    ['to24', 'remove 1', 'set title "third" 3'],
    ['remove 123'],
  ];
  for (const round of rounds) {
    const commands = ['select all', ...round, 'save'].flatMap((command) => ['-c', command]);
    // every file by itself: one that it can't read ends a run
    for (let at = 0; at < copies.length; at += 40)
      spawnSync('kid3-cli', [...commands, ...pathsOf(copies.slice(at, at + 40))]);
    const { writtenCount, lost } = await look(copies);
    expect([round, lost]).toEqual([round, []]);
    expect(writtenCount).toBeGreaterThan(40);
  }
});

test.skipIf(!withMetaflac)('metaflac', { timeout: 120_000 }, async () => {
  const copies = await copyCorpus(['.flac', '.fla']);
  const rounds = [
    ['--set-tag=TITLE=New', `--import-picture-from=${madePicture()}`],
    ['--dont-use-padding', '--remove-tag=TITLE'],
    ['--add-padding=50000'],
    ['--remove', '--block-type=PADDING', '--dont-use-padding'],
    ['--add-seekpoint=10x'],
    ['--remove-all', '--dont-use-padding'],
  ];
  for (const round of rounds) {
    for (const path of pathsOf(copies)) spawnSync('metaflac', [...round, path]);
    const { writtenCount, lost } = await look(copies);
    expect([round, lost]).toEqual([round, []]);
    expect(writtenCount).toBeGreaterThan(20);
  }
});

test.skipIf(!withVorbiscomment)('vorbiscomment, which pages the file anew', { timeout: 120_000 }, async () => {
  const copies = await copyCorpus(['.ogg', '.oga']);
  for (const round of [
    ['-w', '-t', `TITLE=${'x'.repeat(90_000)}`],
    ['-a', '-t', 'ARTIST=y'],
    ['-w', '-t', 'T=1'],
  ]) {
    for (const path of pathsOf(copies)) spawnSync('vorbiscomment', [...round, path]);
    const { writtenCount, lost } = await look(copies);
    expect([round[0], lost]).toEqual([round[0], []]);
    expect(writtenCount).toBeGreaterThan(10);
  }
});

test.skipIf(!withAtomicParsley)('AtomicParsley', { timeout: 120_000 }, async () => {
  const copies = await copyCorpus(['.m4a', '.mp4', '.m4b']);
  const rounds = [
    ['--title', 'New', '--artwork', madePicture()],
    ['--artist', 'z'.repeat(200), '--freefree'],
    ['--metaEnema'],
  ];
  for (const round of rounds) {
    for (const path of pathsOf(copies)) spawnSync('AtomicParsley', [path, ...round, '--overWrite']);
    const { writtenCount, lost } = await look(copies);
    expect([round, lost]).toEqual([round, []]);
    expect(writtenCount).toBeGreaterThan(20);
  }
});

/** What ffmpeg says of the packets that it copies. */
function streamHash(path: string): string {
  const args = ['-nostdin', '-v', 'error', '-i', path, '-map', '0:a:0', '-c', 'copy', '-f', 'streamhash', '-'];
  const { stdout, status } = spawnSync('ffmpeg', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/**
 * Formats in which a copy by ffmpeg has the bytes that the original had. In others it moves a stream's clock (Vorbis), or
 * puts the packets into frames of its own (ASF, WavPack, ADTS, Speex).
 */
const copiedWhole = ['.mp3', '.flac', '.m4a', '.m4b', '.mp4', '.opus', '.wav', '.aiff', '.tta', '.ape'];

test.skipIf(!isThere)(
  'ffmpeg -c copy, wherever it says that the packets are the same',
  { timeout: 240_000 },
  async () => {
    // every fifth: it runs four times a file
    const copies = (await copyCorpus(copiedWhole)).filter((_, at) => at % 5 === 0);
    let comparedCount = 0;
    const lost: string[] = [];
    for (const [at, { name, path, state }] of copies.entries()) {
      const options = extname(path) === '.m4a' && at % 2 === 0 ? ['-movflags', 'faststart'] : [];
      const copy = join(temporaryFolder(), `copy${extname(path)}`);
      const args = [
        '-nostdin',
        '-v',
        'error',
        '-y',
        '-i',
        path,
        '-map',
        '0:a:0',
        '-c',
        'copy',
        '-metadata',
        'title=New',
      ];
      if (spawnSync('ffmpeg', [...args, ...options, copy]).status !== 0 || streamHash(copy) !== streamHash(path))
        continue;
      comparedCount++;
      if ((await stateOf(copy)).digests !== state.digests) lost.push(name);
    }

    expect(lost).toEqual([]);
    expect(comparedCount).toBeGreaterThan(12);
  },
);
