/** The bytes of a file as the body of a response. */
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * Bytes `start` to `end`, both included, read as they are asked for. Closes the handle when all is read, when the
 * reader leaves and when `signal` aborts, which ends the body early. Fails where the file has become shorter.
 */
export function fileBody(
  handle: FileHandle,
  range: { readonly start: number; readonly end: number },
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let position = range.start;
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= handle.close());
  const readOrClose = () =>
    readChunk(handle, position, range.end).catch(async (cause: unknown) => {
      await close();
      throw cause;
    });

  return new ReadableStream<Uint8Array>(
    {
      start: () => {
        if (signal.aborted) void close();
        else signal.addEventListener('abort', () => void close(), { once: true });
      },
      pull: async (controller) => {
        const chunk = signal.aborted ? undefined : await readOrClose();
        // whoever gave up reads no more: an end is enough, where an error would be logged as a failure of ours
        if (chunk === undefined || signal.aborted) return controller.close();
        position += chunk.length;
        controller.enqueue(chunk);
        if (position <= range.end) return undefined;
        await close();
        return controller.close();
      },
      cancel: close,
    },
    // nothing is read before it is asked for
    { highWaterMark: 0 },
  );
}

async function readChunk(handle: FileHandle, position: number, end: number): Promise<Uint8Array> {
  const wanted = new Uint8Array(Math.min(CHUNK_BYTES, end + 1 - position));
  const { bytesRead } = await handle.read(wanted, 0, wanted.length, position);
  // the length is already promised; an error tells the reader that it was not kept
  if (bytesRead === 0) throw new AppError('file-changed', 'the file has become shorter');
  return wanted.subarray(0, bytesRead);
}
