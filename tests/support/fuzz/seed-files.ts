/** Files to be damaged: those of the corpus where it is there, and always our own. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isAudioFileName } from '../../../src/main/metadata/formats.ts';
import { corpusFolder, hasShared } from '../fixtures.ts';
import { flacFile, track } from '../flac.ts';
import { hostileFiles } from '../hostile/hostile-files.ts';
import { wavFile } from '../wav.ts';

export interface SeedFile {
  readonly name: string;
  readonly extension: string;
  readonly bytes: Buffer;
}

/** Of a longer file the sound in the middle is left out: what readers look at stands at the ends. */
const HEAD_BYTES = 48 * 1024;
const TAIL_BYTES = 8 * 1024;

/** All of them in a fixed order, so that a seed means the same file each time. */
export function seedFiles(): readonly SeedFile[] {
  const files = [...madeFiles(), ...(hasShared(corpusFolder) ? corpusFiles() : [])];
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function madeFiles(): readonly SeedFile[] {
  const tags = { title: 'A title', artist: ['One', 'Other'], album: 'An album', tracknumber: '3/12', rating: '80' };
  const tone = { title: 'T', artist: 'A', album: 'B', trackNo: 1, seconds: 1, frequencyHz: 440 };
  return [
    seedOf('made.flac', flacFile(track(tags, { picture: Buffer.alloc(300, 7), sound: 'seed' }))),
    seedOf('made.wav', wavFile(tone)),
    ...Object.entries(hostileFiles).map(([name, { make }]) => seedOf(`hostile/${name}`, make())),
  ];
}

function corpusFiles(): readonly SeedFile[] {
  return readdirSync(corpusFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isAudioFileName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => seedOf(path.slice(corpusFolder.length + 1), readFileSync(path)))
    .filter(({ bytes }) => bytes.length > 0);
}

function seedOf(name: string, bytes: Buffer): SeedFile {
  const isLong = bytes.length > HEAD_BYTES + TAIL_BYTES;
  const ends = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(bytes.length - TAIL_BYTES)];
  return { name, extension: extname(name), bytes: isLong ? Buffer.concat(ends) : bytes };
}
