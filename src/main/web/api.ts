/** What the page of somebody who is signed in may post: calls to the core, and a picture. */
import type { Envelope } from '../../shared/contract/define.ts';
import { encodeAnswer } from '../../shared/wire.ts';
import type { Core, FoundSession } from '../core-api.ts';
import { limits } from './listen.ts';

/** `POST /api/call {method, input}`: 200 with the envelope, also where the call itself failed. */
export async function callCore(request: Request, core: Pick<Core, 'call'>, session: FoundSession): Promise<Response> {
  const input = await readInput(request);
  if (input instanceof Response) return input;
  const method = fieldOf(input, 'method');
  if (typeof method !== 'string') return text(400, 'a call names its method');
  return envelope(200, await core.call(method, fieldOf(input, 'input'), { ...session, front: 'web' }));
}

/** `POST /api/picture` with the bytes of a picture: 200 with the envelope of `pictures.add`. */
export async function addPicture(request: Request, core: Pick<Core, 'call'>, session: FoundSession): Promise<Response> {
  const bytes = await readBytes(request, limits.pictureBytes);
  if (bytes === undefined) return tooLong('20 MiB');
  // a copy of its own: what the network filled may be a part of a pool
  const input = { bytes: new Uint8Array(bytes) };
  return envelope(200, await core.call('pictures.add', input, { ...session, front: 'web' }));
}

/** An answer to a call, made by the core or in its place. */
export function envelope(status: number, content: Envelope): Response {
  const body = encodeAnswer(content);
  // the page knows by the type what it has to read
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  return new Response(body, { status, headers: { 'Content-Type': type, ...notStored } });
}

/** A refusal in one plain line. */
export function text(status: number, line: string): Response {
  return new Response(`${line}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...notStored } });
}

/** No answer of a call is kept by a browser. */
export const notStored = { 'Cache-Control': 'no-store' };

/** What was sent, or the answer that refuses it. */
export async function readInput(request: Request): Promise<unknown> {
  const body = await readBytes(request, limits.bodyBytes);
  if (body === undefined) return tooLong('1 MiB');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return text(400, 'not JSON');
  }
}

function tooLong(limit: string): Response {
  const response = text(413, `more than ${limit}`);
  // the rest is not read, so that nothing can follow on this connection
  response.headers.set('Connection', 'close');
  return response;
}

/** Undefined where it is longer than the limit. */
async function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.length;
    if (sizeBytes > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A field of whatever was sent. */
export function fieldOf(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? new Map(Object.entries(input)).get(name) : undefined;
}
