/** The listening sockets: this computer only, by both of its names for itself. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../../shared/errors.ts';

export const limits = {
  connections: 64,
  headerMs: 10_000,
  headerBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  pictureBytes: 20 * 1024 * 1024,
} as const;

const RANDOM_PORT_TRIES = 10;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface Listeners {
  readonly request: RequestListener;
  readonly upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Listens on 127.0.0.1, and on ::1 where the computer has it, on one port; `port` 0 takes a free one.
 * `headerMs`: how long a head may take to come, shorter for tests.
 * Throws: conflict, where the port is taken.
 */
export async function listenOnLoopback(
  port: number,
  listeners: Listeners,
  headerMs: number = limits.headerMs,
): Promise<Listening> {
  const open = new Set<Duplex>();
  const make = () => loopbackServer(listeners, open, headerMs);
  const tries = port === 0 ? RANDOM_PORT_TRIES : 1;
  for (let at = 1; ; at++) {
    const [four, six] = [make(), make()];
    try {
      const taken = await listen(four, '127.0.0.1', port);
      await listenIfPossible(six, taken);
      return { port: taken, close: () => closeAll([four, six], open) };
    } catch (cause) {
      await close(four);
      if (!isTaken(cause)) throw cause;
      if (at >= tries)
        throw new AppError('conflict', `Port ${port} is taken by another program or kept for the system`, { cause });
    }
  }
}

/** Does without IPv6 where there is none; but who holds the port there would be met by those who ask for localhost. */
async function listenIfPossible(six: Server, port: number): Promise<void> {
  await listen(six, '::1', port).catch((cause: unknown) => {
    if (isTaken(cause)) throw cause;
  });
}

async function closeAll(servers: readonly Server[], open: ReadonlySet<Duplex>): Promise<void> {
  const closing = servers.map(close);
  for (const socket of open) socket.destroy();
  await Promise.all(closing);
}

function loopbackServer(listeners: Listeners, open: Set<Duplex>, headerMs: number): Server {
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: headerMs,
      requestTimeout: 3 * headerMs,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
      // the guard answers 421 to a missing name, like to any other that is not ours
      requireHostHeader: false,
    },
    listeners.request,
  );
  server.on('connection', (socket) => {
    // counted over both servers
    if (open.size >= limits.connections) return socket.destroy();
    open.add(socket);
    return socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', listeners.upgrade);
  return server;
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // an error says that it was not open
    server.close(() => resolve());
  });
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES');
}
