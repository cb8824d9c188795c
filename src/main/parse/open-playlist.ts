/** Reads a playlist file within the parser process, part by part. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { RefusedFile, type PlaylistFileOutcome } from '../playlist-files/file-types.ts';
import { readPlaylistFile } from '../playlist-files/read-playlist-file.ts';
import { toRawPath } from '../ports/paths.ts';
import type { PlaylistTask } from './protocol.ts';

const PART_BYTES = 1024 * 1024;
/** A file that is looked at for so long is given up, however far it has come. */
const MAX_MS = 120_000;

/** `onPart` is called before each part, so that a large file is not taken for one that hangs. Throws: what opening throws. */
export async function openPlaylist(
  { path, name }: PlaylistTask,
  onPart: () => void,
): Promise<PlaylistFileOutcome | ReadFailure> {
  const file = openSync(toRawPath(path), 'r');
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { code: 'unreadable-file', message: 'That is not a file' };
    const until = performance.now() + MAX_MS;
    function* chunks() {
      for (let at = 0; ;) {
        onPart();
        const part = Buffer.alloc(PART_BYTES);
        const count = readSync(file, part, 0, PART_BYTES, at);

        if (performance.now() > until) throw new RefusedFile('too-slow');
        if (count === 0) return;
        at += count;
        yield part.subarray(0, count);
      }
    }
    return readPlaylistFile({ sizeBytes: stats.size, name, chunks });
  } finally {
    closeSync(file);
  }
}
