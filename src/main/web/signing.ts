/** Entering, choosing a profile, signing in and out: the posts that need no session. */
import { signInSchema } from '../../shared/contract/sign-in.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { Envelope } from '../../shared/contract/define.ts';
import type { Core } from '../core-api.ts';
import { envelope, fieldOf, notStored, readInput, text } from './api.ts';
import { browserLabel } from './browser-label.ts';
import type { EntryCodes } from './entry-codes.ts';
import type { Sessions } from './sessions.ts';

export interface SigningRooms {
  readonly core: Pick<Core, 'host'>;
  readonly codes: EntryCodes;
  readonly sessions: Sessions;
}

/** `POST /api/session {code}`: 204 with the cookies, or 403. Whether somebody is signed in now, the first call tells. */
export async function enter(request: Request, { codes, sessions }: SigningRooms): Promise<Response> {
  const input = await readInput(request);
  if (input instanceof Response) return input;
  const code = fieldOf(input, 'code');
  if (typeof code !== 'string' || !codes.use(code)) return text(403, 'the code is unknown, used or too old');
  const cookies = await sessions.enter(cookiesOf(request), labelOf(request));
  return withCookies(new Response(null, { status: 204, headers: notStored }), cookies);
}

/** `POST /api/profiles {}`: who can sign in. */
export async function listProfiles({ core }: SigningRooms): Promise<Response> {
  return envelope(200, { ok: true, value: await core.host.listProfiles() });
}

/** `POST /api/sign-in {userId, password, stay}`: 200 with the envelope of null and a new cookie, or of the refusal. */
export async function signIn(request: Request, { sessions }: SigningRooms): Promise<Response> {
  const input = await readInput(request);
  if (input instanceof Response) return input;
  const wish = signInSchema.safeParse(input);
  if (!wish.success) return envelope(200, failure(new AppError('invalid-input', 'Signing in takes a profile')));
  try {
    const cookies = await sessions.signIn(cookiesOf(request), wish.data, labelOf(request));
    return withCookies(envelope(200, done), cookies);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'internal') return envelope(200, failure(thrown));
    throw thrown;
  }
}

/** `POST /api/sign-out {}`: 200, and the cookie is gone. */
export async function signOut(request: Request, { sessions }: SigningRooms): Promise<Response> {
  return withCookies(envelope(200, done), await sessions.signOut(cookiesOf(request)));
}

/** What the browser shows itself by. */
export function cookiesOf(request: Request): string | undefined {
  return request.headers.get('Cookie') ?? undefined;
}

const done: Envelope = { ok: true, value: null };

function labelOf(request: Request): string {
  return browserLabel(request.headers.get('User-Agent') ?? undefined);
}

function failure(error: AppError): Envelope {
  return { ok: false, error: toErrorData(error) };
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
