/** Writing to standard output and standard error, which may be pipes. */
import { writeSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

const FULL_PIPE_MS = 5;
// closed; a terminal closed; closed with something in it unread
const GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'EIO', 'ECONNRESET']);
const nobody = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Writes synchronously, so that a million lines neither pile up in memory nor are cut off at the end.
 * Throws: cancelled, where nobody reads standard output any more.
 */
export function writeAll(fd: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      if (GONE.has(code)) return onReaderGone(fd);
      if (code !== 'EAGAIN') throw thrown;
      // the pipe is full, and its reader slow
      Atomics.wait(nobody, 0, 0, FULL_PIPE_MS);
    }
  }
}

/** The reader of a pipe (`| head`) may leave, a terminal may be closed (EIO). Without answers there is no work; without progress there is. */
function onReaderGone(fd: 1 | 2): void {
  if (fd === 1) throw new AppError('cancelled', 'Nobody reads the output any more');
}

/** A line of JSON that drives no terminal: what JSON itself leaves as it is, and terminals obey or hide, is escaped. */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
