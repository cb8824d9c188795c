/** Reads all of a file's sound for its full digest. */
import { statSync } from 'node:fs';
import { toRawPath } from '../ports/paths.ts';
import { fullDigest } from './audio-digest.ts';
import { readAudioFile } from './audio-file.ts';
import { FileSource } from './file-source.ts';
import { openFailure, parseFailure } from './read-track.ts';
import { SoundLengthError, SoundStream } from './sound-stream.ts';
import type { ReadFailure } from './track-facts.ts';

/** A digest and the file that it is of. */
export interface FullDigest {
  /** Null where the file has none; `problem` says why, if it is not its format. */
  readonly digest: string | null;
  readonly sizeBytes: number;
  readonly mtimeUs: number;
  readonly problem: ReadFailure | null;
}

/** Never rejects. `onPiece` is called before each MiB. Cost: reads the file once. */
export async function readFullDigest(path: string, onPiece: () => void = () => undefined): Promise<FullDigest> {
  const before = statOf(path);
  const { digest, problem } = await read(path, onPiece);
  const after = statOf(path);
  const isSame = before.sizeBytes === after.sizeBytes && before.mtimeUs === after.mtimeUs;
  if (isSame || problem !== null) return { ...after, digest, problem };
  const changed = { code: 'file-changed', message: 'The file was changed while it was read' } as const;
  return { ...after, digest: null, problem: changed };
}

async function read(path: string, onPiece: () => void): Promise<Pick<FullDigest, 'digest' | 'problem'>> {
  let source: FileSource;
  try {
    source = new FileSource(path);
  } catch (error) {
    return { digest: null, problem: openFailure(error) };
  }
  try {
    const { payload } = await readAudioFile(source);
    const digest = payload === undefined ? null : fullDigest(payload.whole(), new SoundStream(source, onPiece));
    return { digest, problem: null };
  } catch (error) {
    const message = error instanceof SoundLengthError ? error.message : undefined;
    return {
      digest: null,
      problem: message === undefined ? parseFailure(error) : { code: 'unreadable-file', message },
    };
  } finally {
    source.close();
  }
}

function statOf(path: string): Pick<FullDigest, 'sizeBytes' | 'mtimeUs'> {
  const stat = statSync(toRawPath(path), { throwIfNoEntry: false });
  const us = Math.round((stat?.mtimeMs ?? 0) * 1000);
  return { sizeBytes: stat?.size ?? 0, mtimeUs: Number.isSafeInteger(us) ? us : 0 };
}
