import type { Envelope } from '../../shared/contract/define.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeAnswer } from '../../shared/wire.ts';
import { isLocked, setLink } from './link-state.ts';
import { readBytes } from './read-bytes.ts';

const HEADERS = { 'content-type': 'application/json', 'x-fonoteka': '1' };
// browsers refuse a larger body on a request that may outlive its page
const KEEPALIVE_MAX_CHARS = 30_000;
// what is still to be said when the page goes away; for the rest the browser's room for such requests is too small
const LAST_WORDS = new Set(['playback.save', 'playback.savePosition', 'playback.record', 'settings.set']);
const USER_HEADER = 'x-fonoteka-user';
const RECONNECT_MIN_MS = 500;
const RECONNECT_MAX_MS = 10_000;

export async function callOverHttp(method: string, input: unknown): Promise<Envelope> {
  if (method === 'pictures.add') return envelopeOf(await postPicture(input));
  const body = JSON.stringify({ method, input });
  const reply = await post('/api/call', body, LAST_WORDS.has(method) && body.length < KEEPALIVE_MAX_CHARS);
  return envelopeOf(reply);
}

/** Whom this page is for, as the first answer said. Another page of the browser may sign in as somebody else. */
let shownFor: string | undefined;

async function envelopeOf(reply: Response): Promise<Envelope> {
  if (reply.status === 401) return endPage(toEnvelope(await reply.text()));
  shownFor ??= reply.headers.get(USER_HEADER) ?? undefined;
  const isBytes = reply.headers.get('content-type') === 'application/octet-stream';
  const body: Promise<string | ArrayBuffer> = isBytes ? readBytes(reply) : reply.text();
  return toEnvelope(await orUnreachable(body));
}

/** Trades the one-time code of the first address for the session's cookie. */
export async function openSession(code: string): Promise<boolean> {
  const reply = await post('/api/session', JSON.stringify({ code }));
  return reply.ok;
}

/** Bytes go as they are: as text they would be half as much again. */
async function postPicture(input: unknown): Promise<Response> {
  const given = typeof input === 'object' && input !== null && 'bytes' in input ? input.bytes : undefined;
  const bytes = given instanceof Uint8Array ? new Uint8Array(given) : new Uint8Array();
  return await send('/api/picture', {
    headers: { ...headers(), 'content-type': 'application/octet-stream' },
    body: bytes,
  });
}

function post(address: string, body: string, keepalive = false): Promise<Response> {
  return send(address, { headers: headers(), body, keepalive });
}

function headers(): Record<string, string> {
  return shownFor === undefined ? HEADERS : { ...HEADERS, [USER_HEADER]: shownFor };
}

/** Nobody is signed in here any more, or somebody else is: the page is of no use as it stands. */
function endPage(answer: Envelope): Envelope {
  const reason = answer.ok ? undefined : answer.error.details?.['reason'];
  if (reason === 'switched') location.reload();
  else setLink(reason === 'signed-out' ? 'signed-out' : 'locked');
  return answer;
}

/** `/api/profiles`, `/api/sign-in`, `/api/sign-out`: what needs no session. */
export async function postSigning(address: string, input: unknown): Promise<Envelope> {
  const reply = await post(address, JSON.stringify(input));
  return reply.status === 401 ? endPage(toEnvelope(await reply.text())) : toEnvelope(await reply.text());
}

function send(address: string, request: RequestInit): Promise<Response> {
  return orUnreachable(fetch(address, { method: 'POST', ...request }));
}

/** Also an answer that breaks off is none. */
async function orUnreachable<Value>(waiting: Promise<Value>): Promise<Value> {
  try {
    return await waiting;
  } catch (cause) {
    throw new AppError('internal', 'Fonoteka does not answer', { cause, details: { reason: 'unreachable' } });
  }
}

function toEnvelope(given: string | ArrayBuffer): Envelope {
  try {
    const value = decodeAnswer(given);
    if (isEnvelope(value)) return value;
  } catch {
    // nothing that a core writes: falls through to the same answer as a value of another shape
  }
  return { ok: false, error: { code: 'internal', message: 'The answer could not be understood' } };
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}

interface Listening {
  readonly onEvent: (event: CoreEvent) => void;
  /** Called when some may have been missed. */
  readonly onGap: () => void;
  /** Asks anything of the core, and hears of it where nobody is signed in here any more. */
  readonly probe: () => Promise<unknown>;
}

/** Listens for events for as long as the page lives. */
export function listenOverSocket({ onEvent, onGap, probe }: Listening): () => void {
  let delayMs = RECONNECT_MIN_MS;
  let hadConnection = false;
  let isClosed = false;
  let timer: number | undefined;
  let socket: WebSocket | undefined;

  const connect = (): void => {
    if (isLocked()) return;
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/events`);
    socket.addEventListener('open', () => {
      delayMs = RECONNECT_MIN_MS;
      setLink('connected');
      if (hadConnection) onGap();
      hadConnection = true;
    });
    socket.addEventListener('message', (message) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server writes nothing else
      if (typeof message.data === 'string') onEvent(JSON.parse(message.data) as CoreEvent);
    });
    socket.addEventListener('close', () => {
      if (isClosed || isLocked()) return;
      setLink('reconnecting');
      // a refused handshake looks like a dead server; a call tells a locked session apart
      probe().catch(() => undefined);
      timer = window.setTimeout(connect, delayMs);
      delayMs = Math.min(delayMs * 2, RECONNECT_MAX_MS);
    });
  };
  connect();

  return () => {
    isClosed = true;
    window.clearTimeout(timer);
    socket?.close();
  };
}
