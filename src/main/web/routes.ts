/** From a request whose source is trusted to its answer. */
import type { Envelope } from '../../shared/contract/define.ts';
import type { Core, FoundSession } from '../core-api.ts';
import type { WindowFile } from '../media/window-files.ts';
import type { Log } from '../ports/log.ts';
import { addPicture, callCore, envelope, text } from './api.ts';
import type { EntryCodes } from './entry-codes.ts';
import { refuseWrite, type RequestFacts, type SentType } from './guard.ts';
import { securityHeaders } from './headers.ts';
import type { Sessions } from './sessions.ts';
import { cookiesOf, enter, listProfiles, signIn, signOut, type SigningRooms } from './signing.ts';

export interface Rooms extends SigningRooms {
  readonly core: Pick<Core, 'call' | 'host'>;
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

/** Never rejects. A session is needed for all but the window's own files, the entering itself and signing in. */
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
  if (pathname.startsWith('/media/') || pathname.startsWith('/art/')) return answerMedia(rooms, asked, pathname);
  return answerFile(rooms, asked, pathname);
}

/** Who may post: everybody who has a code, a browser that was let in by one, or somebody who is signed in. */
interface Post {
  readonly from: 'anybody' | 'let-in' | 'signed-in';
  readonly sends: SentType;
}

const posts: ReadonlyMap<string, Post> = new Map([
  ['/api/session', { from: 'anybody', sends: 'application/json' }],
  ['/api/profiles', { from: 'let-in', sends: 'application/json' }],
  ['/api/sign-in', { from: 'let-in', sends: 'application/json' }],
  ['/api/sign-out', { from: 'let-in', sends: 'application/json' }],
  ['/api/call', { from: 'signed-in', sends: 'application/json' }],
  ['/api/picture', { from: 'signed-in', sends: 'application/octet-stream' }],
]);

async function answerPost(rooms: Rooms, { request, facts }: Asked, pathname: string): Promise<Response> {
  const post = posts.get(pathname);
  if (post === undefined) return text(404, 'no such call');
  if (request.method !== 'POST') return text(405, 'only POST');

  const cookies = cookiesOf(request);
  const session = post.from === 'signed-in' ? await rooms.sessions.find(cookies) : undefined;
  const isStranger =
    post.from === 'signed-in'
      ? session === undefined
      : post.from === 'let-in' && !(await rooms.sessions.isLetIn(cookies));
  if (isStranger) return envelope(401, notSignedIn((await rooms.sessions.isLetIn(cookies)) ? 'signed-out' : 'locked'));
  const refusal = refuseWrite(facts, post.sends);
  if (refusal !== undefined) return text(refusal.status, refusal.reason);
  return session === undefined ? answerSigning(rooms, request, pathname) : answerCall(rooms, request, session);
}

function answerSigning(rooms: Rooms, request: Request, pathname: string): Promise<Response> {
  switch (pathname) {
    case '/api/session':
      return enter(request, rooms);
    case '/api/profiles':
      return listProfiles(rooms);
    case '/api/sign-in':
      return signIn(request, rooms);
    default:
      return signOut(request, rooms);
  }
}

async function answerCall(rooms: Rooms, request: Request, session: FoundSession): Promise<Response> {
  // another page of this browser signed in as somebody else: what this page still does is not for them
  const shownFor = request.headers.get('X-Fonoteka-User');
  if (shownFor !== null && shownFor !== session.userId) return envelope(401, notSignedIn('switched'));
  const isPicture = new URL(request.url).pathname === '/api/picture';
  const response = await (isPicture ? addPicture : callCore)(request, rooms.core, session);
  response.headers.set('X-Fonoteka-User', session.userId);
  return response;
}

/** A picture is also shown to who is still choosing a profile; sound is not. */
async function answerMedia(rooms: Rooms, { request }: Asked, pathname: string): Promise<Response> {
  const cookies = cookiesOf(request);
  const isWelcome = pathname.startsWith('/art/')
    ? await rooms.sessions.isLetIn(cookies)
    : (await rooms.sessions.find(cookies)) !== undefined;
  return isWelcome ? rooms.answerMedia(request) : text(401, 'not signed in');
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

/**
 * `locked`: only a fresh address lets this browser in; `signed-out`: it may choose a profile; `switched`: it was shown for
 * somebody else than who is signed in now.
 */
function notSignedIn(reason: 'locked' | 'signed-out' | 'switched'): Envelope {
  return { ok: false, error: { code: 'not-allowed', message: 'Not signed in', details: { reason } } };
}
