/**
 * Audio and covers for every front: one function from request to response, mounted in the loopback server and in
 * Electron's protocols. Who may ask is the mount's business; what may leave is decided here.
 */
import type { CoreHost } from '../core-api.ts';
import { readMediaAddress } from './address.ts';
import { audioType, SNIFFED_BYTES } from './audio-type.ts';
import { parseByteRange, type ByteRange } from './byte-range.ts';
import { fileBody } from './file-body.ts';
import { openChecked, type OpenedFile } from './open-checked.ts';

const ALWAYS = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };

/** A cover's key names its version, so that it never changes; a track's file does. */
const CACHING = { audio: 'private, no-store', art: 'private, max-age=31536000, immutable' };

interface Served {
  readonly file: OpenedFile;
  readonly type: string;
  readonly caching: string;
}

/**
 * Answers GET and HEAD of a media address, whole or one range. No answer holds a path, and bytes come only from a
 * track's file inside its chosen folder or from our own thumbnails. The file is closed however the request ends.
 */
export function createMediaHandler(
  host: Pick<CoreHost, 'locateAudio' | 'locateArt'>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
    const served = await find(host, request.url);
    return served === undefined ? refuse(404, {}) : answer(request, served);
  };
}

async function find(host: Pick<CoreHost, 'locateAudio' | 'locateArt'>, address: string): Promise<Served | undefined> {
  const target = readMediaAddress(address);
  if (target === undefined) return undefined;
  return target.kind === 'audio' ? findAudio(host, target.trackId) : findArt(host, target);
}

async function findAudio(host: Pick<CoreHost, 'locateAudio'>, trackId: number): Promise<Served | undefined> {
  const location = await host.locateAudio(trackId);
  if (location === undefined) return undefined;
  const file = await openChecked(location.path, location.rootPath);
  if (file === undefined) return undefined;
  const head = new Uint8Array(SNIFFED_BYTES);
  const { bytesRead } = await closingOnError(file, file.handle.read(head, 0, head.length, 0));
  return { file, type: audioType(location.path, head.subarray(0, bytesRead)), caching: CACHING.audio };
}

async function findArt(
  host: Pick<CoreHost, 'locateArt'>,
  { key, size }: { readonly key: string; readonly size: Parameters<CoreHost['locateArt']>[1] },
): Promise<Served | undefined> {
  const location = await host.locateArt(key, size);
  if (location === undefined) return undefined;
  const file = await openChecked(location.path, undefined);
  return file === undefined ? undefined : { file, type: location.mime, caching: CACHING.art };
}

async function answer(request: Request, { file, type, caching }: Served): Promise<Response> {
  const range = rangeOf(request, file);
  const headers = { ...ALWAYS, 'Accept-Ranges': 'bytes', 'Cache-Control': caching, ETag: file.etag };
  if (range.kind === 'unsatisfiable') {
    await file.handle.close();
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${file.sizeBytes}` } });
  }

  const { start, end } = range.kind === 'part' ? range : { start: 0, end: file.sizeBytes - 1 };
  const contentRange = range.kind === 'part' ? { 'Content-Range': `bytes ${start}-${end}/${file.sizeBytes}` } : {};
  const init = {
    status: range.kind === 'part' ? 206 : 200,
    headers: { ...headers, ...contentRange, 'Content-Type': type, 'Content-Length': String(end + 1 - start) },
  };
  if (request.method === 'HEAD' || end < start) {
    await file.handle.close();
    return new Response(null, init);
  }
  return new Response(fileBody(file.handle, { start, end }, request.signal), init);
}

function rangeOf(request: Request, file: OpenedFile): ByteRange {
  const condition = request.headers.get('If-Range');
  // ranges are defined for GET alone; a part of another version of the file would not fit to what the asker has
  const counts = request.method === 'GET' && (condition === null || condition === file.etag);
  return parseByteRange(counts ? request.headers.get('Range') : null, file.sizeBytes);
}

function refuse(status: number, headers: Record<string, string>): Response {
  return new Response(null, { status, headers: { ...ALWAYS, ...headers } });
}

async function closingOnError<Value>(file: OpenedFile, work: Promise<Value>): Promise<Value> {
  return work.catch(async (cause: unknown) => {
    await file.handle.close();
    throw cause;
  });
}
