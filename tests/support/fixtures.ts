/** Audio files for tests: made by ffmpeg when first needed, kept under `node_modules/.cache`, never committed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const checkout = resolve(import.meta.dirname, '../..');
const cacheFolder = join(checkout, 'node_modules/.cache/fonoteka-fixtures');

/** Material beside the checkout that is not part of the project. */
export const sharedFolder = resolve(checkout, '../shared');
export const corpusFolder = join(sharedFolder, 'corpus');

/** Whether a program is there; says loudly where it is not, since tests are then skipped. */
export function hasProgram(name: string, args: readonly string[] = ['-version']): boolean {
  const isThere = spawnSync(name, args).status === 0;
  if (!isThere)
    process.stderr.write(`\n!!! ${name} ${args.join(' ')} does not run: tests that need it are SKIPPED\n\n`);
  return isThere;
}

/** Whether a file or folder beside the checkout is there; says loudly where it is not. */
export function hasShared(path: string): boolean {
  const isThere = existsSync(path);
  if (!isThere) process.stderr.write(`\n!!! ${path} is missing: tests that need it are SKIPPED\n\n`);
  return isThere;
}

/** A folder of the test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonoteka-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs ffmpeg, or fails the test with what it said. */
export function ffmpeg(...args: readonly string[]): void {
  const run = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`ffmpeg ${args.join(' ')}: ${run.stderr}`);
}

/** Arguments for each kind of file; the name's ending is the container. */
const encodings = {
  'cbr.mp3': ['-c:a', 'libmp3lame', '-b:a', '128k'],
  'vbr.mp3': ['-c:a', 'libmp3lame', '-q:a', '4'],
  'bare.mp3': ['-c:a', 'libmp3lame', '-b:a', '96k', '-write_xing', '0', '-id3v2_version', '0'],
  'plain.flac': ['-c:a', 'flac'],
  'vorbis.ogg': ['-c:a', 'libvorbis', '-q:a', '3'],
  'opus.opus': ['-c:a', 'libopus', '-b:a', '64k', '-ar', '48000'],
  'speex.spx': ['-c:a', 'libspeex', '-ar', '16000', '-ac', '1'],
  'flac.oga': ['-c:a', 'flac', '-f', 'ogg'],
  'aac.m4a': ['-c:a', 'aac', '-b:a', '96k'],
  'alac.m4a': ['-c:a', 'alac'],
  'fragments.m4a': ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov', '-frag_duration', '500000'],
  'begun.m4a': ['-c:a', 'aac', '-movflags', 'frag_keyframe', '-frag_duration', '500000'],
  'dash.mp4': ['-c:a', 'aac', '-movflags', 'dash+frag_keyframe+empty_moov', '-frag_duration', '500000'],
  'opus.mka': ['-c:a', 'libopus', '-ar', '48000'],
  'opus.webm': ['-c:a', 'libopus', '-ar', '48000'],
  'flac.mka': ['-c:a', 'flac'],
  'pcm.wav': ['-c:a', 'pcm_s16le'],
  'pcm.aiff': ['-c:a', 'pcm_s16be'],
  'aac.aac': ['-c:a', 'aac', '-b:a', '96k'],
  'wma.wma': ['-c:a', 'wmav2', '-b:a', '96k'],
  'wavpack.wv': ['-c:a', 'wavpack'],
  'tta.tta': ['-c:a', 'tta'],
} as const;

export type FixtureName = keyof typeof encodings;
export const fixtureNames = Object.keys(encodings).filter((name): name is FixtureName => name in encodings);

/** A file of three seconds of a tone and noise; another `seed` makes other sound. Cost: ffmpeg runs once a file. */
export function audioFixture(name: FixtureName, seed = 1): string {
  const path = join(cacheFolder, `${seed}-${name}`);
  if (existsSync(path)) return path;
  mkdirSync(cacheFolder, { recursive: true });
  const partial = join(cacheFolder, `${process.pid}-${seed}-${name}`);
  const sound = `sine=frequency=${300 + seed * 60}:duration=3[a];anoisesrc=duration=3:seed=${seed}:amplitude=0.1[b];[a][b]amix`;
  ffmpeg('-filter_complex', sound, '-ar', '44100', '-ac', '2', ...encodings[name], partial);
  renameSync(partial, path);
  return path;
}
