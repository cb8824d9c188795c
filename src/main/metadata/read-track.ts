/** Reads one audio file: its tags, its stream and its quick digest, in one open and few reads. */
import { AppError } from '../../shared/errors.ts';
import { readAudioFile } from './audio-file.ts';
import { FileSource, NOT_A_FILE } from './file-source.ts';
import { mergeTags } from './merge-tags.ts';
import type { ReadFailure, ReadOutcome } from './track-facts.ts';

/**
 * What the file says, and what is wrong with it; one of both at least.
 * Shape: never rejects; a file that can't be opened or parsed is a problem, and a file that was read in part is both.
 */
export async function readTrack(path: string, workedMs?: () => number): Promise<ReadOutcome> {
  let source: FileSource;
  try {
    source = new FileSource(path, workedMs);
  } catch (error) {
    return { facts: null, problem: openFailure(error) };
  }
  try {
    const { sets, stream, audioDigest, problem } = await readAudioFile(source);
    return { facts: mergeTags(sets, stream, audioDigest), problem };
  } catch (error) {
    return { facts: null, problem: parseFailure(error) };
  } finally {
    source.close();
  }
}

/** What a file that can't be opened is listed with. */
export function openFailure(error: unknown): ReadFailure {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM')
    return { code: 'path-denied', message: 'The file may not be opened: permission denied' };
  if (code === 'ENOENT') return { code: 'file-changed', message: 'The file was gone before it could be read' };
  // a socket can't be opened like a file
  if (code === 'ENXIO') return { code: 'unreadable-file', message: NOT_A_FILE };
  return { code: 'unreadable-file', message: 'The file could not be read from the disk' };
}

/** What a file that can't be parsed is listed with. */
export function parseFailure(error: unknown): ReadFailure {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EIO') return { code: 'unreadable-file', message: 'The disk reported an error while the file was read' };
  return { code: 'unreadable-file', message: 'The file is damaged: its structure could not be read' };
}
