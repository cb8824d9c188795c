/** What the core announces, sent to every open page over a WebSocket. The pages only listen. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../core-api.ts';

const HEARTBEAT_MS = 30_000;
/** A page that does not read is cut off; it asks for everything anew when it comes back. */
const MAX_UNSENT_BYTES = 4 * 1024 * 1024;

export interface EventsSocket {
  /** Takes over a connection that has passed all checks. `isWelcome` is asked again at every heartbeat. */
  accept(incoming: IncomingMessage, socket: Duplex, head: Buffer, isWelcome: () => Promise<boolean>): void;
  close(): void;
}

/** Subscribes to the core until closed. */
export function createEventsSocket(core: Pick<Core, 'subscribe'>): EventsSocket {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const checks = new Map<WebSocket, () => void>();
  const unsubscribe = core.subscribe((event) => {
    if (server.clients.size === 0) return;
    const text = JSON.stringify(event);
    for (const client of server.clients) send(client, text);
    // a page whose session was ended, maybe from elsewhere, hears nothing more
    if (event.type === 'library.changed' && event.topics.includes('sessions'))
      for (const check of checks.values()) check();
  });

  return {
    accept: (incoming, socket, head, isWelcome) => {
      server.handleUpgrade(incoming, socket, head, (client) => {
        checks.set(client, keepAlive(client, isWelcome));
        client.on('close', () => checks.delete(client));
        // a broken connection; `close` follows and ends the heartbeat
        client.on('error', () => client.terminate());
      });
    },
    close: () => {
      unsubscribe();
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function send(client: WebSocket, text: string): void {
  if (client.readyState !== WebSocket.OPEN) return;
  if (client.bufferedAmount > MAX_UNSENT_BYTES) client.terminate();
  else client.send(text);
}

/** Gives the check, which also runs at every heartbeat. */
function keepAlive(client: WebSocket, isWelcome: () => Promise<boolean>): () => void {
  let isAlive = true;
  client.on('pong', () => {
    isAlive = true;
  });
  const check = async () => {
    // 1008: policy; the session has ended
    if (!(await isWelcome())) client.close(1008);
  };
  const beat = async () => {
    await check();
    if (client.readyState !== WebSocket.OPEN) return;
    if (!isAlive) return client.terminate();
    isAlive = false;
    client.ping();
  };
  const timer = setInterval(() => {
    beat().catch(() => client.terminate());
  }, HEARTBEAT_MS);
  client.on('close', () => clearInterval(timer));
  return () => void check().catch(() => client.terminate());
}
