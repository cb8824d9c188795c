/** From a request whose source is trusted to its answer. */
import type { Envelope } from '../../shared/contract/define.ts';
import type { Core } from '../core-api.ts';
import type { WindowFile } from '../media/window-files.ts';
import type { Log } from '../ports/log.ts';
import { addPicture, callCore, enter, envelope, text } from './api.ts';
import type { EntryCodes } from './entry-codes.ts';
import { refuseWrite, type RequestFacts } from './guard.ts';
import { securityHeaders } from './headers.ts';
import type { Sessions } from './sessions.ts';

export interface Rooms {
  readonly core: Pick<Core, 'call'>;
  readonly codes: EntryCodes;
  readonly sessions: Sessions;
  readonly findFile: (pathname: string) => WindowFile | undefined;
  readonly answerMedia: (request: Request) => Promise<Response>;
  readonly log: Log;
}

interface Asked {
  readonly request: Request;
  readonly facts: RequestFacts;
}

/** Never rejects. A session is needed for all but the window's own files and the entering itself. */
export async function answer(rooms: Rooms, asked: Asked): Promise<Response> {
  const response = await route(rooms, asked).catch((cause: unknown) => {
    // a reader who left is no failure of ours
    if (!asked.request.signal.aborted) rooms.log.error('a request to the loopback server failed', cause);
    return text(500, 'something went wrong');
  });
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

async function route(rooms: Rooms, asked: Asked): Promise<Response> {
  const { pathname } = new URL(asked.request.url);
  if (pathname.startsWith('/api/')) return answerPost(rooms, asked, pathname);
  if (pathname.startsWith('/media/') || pathname.startsWith('/art/')) return answerMedia(rooms, asked);
  return answerFile(rooms, asked, pathname);
}

const POSTED = new Set(['/api/session', '/api/call', '/api/picture']);

async function answerPost(rooms: Rooms, { request, facts }: Asked, pathname: string): Promise<Response> {
  if (!POSTED.has(pathname)) return text(404, 'no such call');
  if (request.method !== 'POST') return text(405, 'only POST');

  const isEntry = pathname === '/api/session';
  const userId = isEntry ? undefined : await findUser(rooms, request);
  if (!isEntry && userId === undefined) return envelope(401, notSignedIn);
  const isPicture = pathname === '/api/picture';
  const refusal = refuseWrite(facts, isPicture ? 'application/octet-stream' : 'application/json');
  if (refusal !== undefined) return text(refusal.status, refusal.reason);
  if (userId === undefined) return enter(request, rooms.codes, rooms.sessions);
  return isPicture ? addPicture(request, rooms.core, userId) : callCore(request, rooms.core, userId);
}

async function answerMedia(rooms: Rooms, { request }: Asked): Promise<Response> {
  const userId = await findUser(rooms, request);
  return userId === undefined ? text(401, 'not signed in') : rooms.answerMedia(request);
}

function answerFile(rooms: Rooms, { request }: Asked, pathname: string): Response {
  if (request.method === 'POST') return text(405, 'only GET and HEAD');
  const file = rooms.findFile(pathname);
  if (file === undefined) return text(404, 'no such page');
  const caching = file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store';
  return new Response(request.method === 'HEAD' ? null : file.body, {
    headers: { 'Content-Type': file.type, 'Content-Length': String(file.body.length), 'Cache-Control': caching },
  });
}

function findUser(rooms: Rooms, request: Request) {
  return rooms.sessions.find(request.headers.get('Cookie') ?? undefined);
}

const notSignedIn: Envelope = { ok: false, error: { code: 'not-allowed', message: 'Not signed in' } };
