/**
 * The loopback front: the same window in the person's browser, for `fonoteka serve` and where Electron is absent.
 * Every request and every socket passes the guard first, before anything else looks at it.
 */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Core } from '../core-api.ts';
import { createMediaHandler } from '../media/handler.ts';
import { loadWindowFiles } from '../media/window-files.ts';
import { systemClock, type Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { createEntryCodes } from './entry-codes.ts';
import { createEventsSocket, type EventsSocket } from './events-socket.ts';
import { refuseSource, type Refusal } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { listenOnLoopback, type Listeners } from './listen.ts';
import { requestFacts } from './request-facts.ts';
import { answer, type Rooms } from './routes.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface WebServerOptions {
  readonly core: Core;
  /** The folder of the built window. */
  readonly rendererPath: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  readonly clock?: Clock;
}

export interface WebServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** An address that lets one browser in, once, within a minute. */
  entryUrl(): string;
  /** Ends all connections; the core stays open. */
  close(): Promise<void>;
}

/** Starts answering on this computer's own addresses. Throws: conflict (port taken), not-found (window not built). */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { core, log, clock = systemClock } = options;
  const rooms: Rooms = {
    core,
    log,
    codes: createEntryCodes(clock),
    sessions: await createSessions(core, clock),
    findFile: await loadWindowFiles(options.rendererPath),
    answerMedia: createMediaHandler(core.host),
  };
  const events = createEventsSocket(core);
  try {
    const listening = await listenOnLoopback(options.port, listeners(rooms, events));
    const origin = `http://127.0.0.1:${listening.port}`;
    return {
      origin,
      entryUrl: () => `${origin}/#code=${rooms.codes.make()}`,
      close: async () => {
        events.close();
        rooms.sessions.close();
        await listening.close();
      },
    };
  } catch (cause) {
    events.close();
    rooms.sessions.close();
    throw cause;
  }
}

function listeners(rooms: Rooms, events: EventsSocket): Listeners {
  const listener = getRequestListener(
    (request, { incoming }) => answer(rooms, { request, facts: requestFacts(incoming, false) }),
    { overrideGlobalObjects: false },
  );
  return {
    request: (incoming, outgoing) => {
      const refusal = refuse(incoming, false);
      if (refusal === undefined) void listener(incoming, outgoing);
      else sendRefusal(outgoing, refusal);
    },
    upgrade: (incoming, socket, head) => {
      // it may break while it is being checked, and nobody else listens yet
      socket.on('error', () => socket.destroy());
      const refusal = refuse(incoming, true) ?? refuseSocket(incoming);
      if (refusal !== undefined) return rejectSocket(socket, refusal.status);
      return void acceptEvents({ sessions: rooms.sessions, events, log: rooms.log }, incoming, socket, head);
    },
  };
}

function refuse(incoming: IncomingMessage, isUpgrade: boolean): Refusal | undefined {
  return refuseSource(requestFacts(incoming, isUpgrade), incoming.socket.localPort ?? 0);
}

function refuseSocket(incoming: IncomingMessage): Refusal | undefined {
  const isEvents = incoming.method === 'GET' && incoming.url === '/api/events';
  return isEvents ? undefined : { status: 400, reason: 'only /api/events takes a WebSocket' };
}

async function acceptEvents(
  { sessions, events, log }: { readonly sessions: Sessions; readonly events: EventsSocket; readonly log: Log },
  ...[incoming, socket, head]: [IncomingMessage, Duplex, Buffer]
): Promise<void> {
  const isWelcome = async () => (await sessions.find(incoming.headers.cookie)) !== undefined;
  try {
    if (await isWelcome()) events.accept(incoming, socket, head, isWelcome);
    else rejectSocket(socket, 401);
  } catch (cause) {
    log.error('a page could not be connected to the events', cause);
    rejectSocket(socket, 500);
  }
}

function sendRefusal(outgoing: ServerResponse, { status, reason }: Refusal): void {
  const allow = status === 405 ? { Allow: 'GET, HEAD, POST' } : {};
  outgoing.writeHead(status, {
    ...securityHeaders,
    ...allow,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  outgoing.end(`${reason}\n`);
}

function rejectSocket(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
