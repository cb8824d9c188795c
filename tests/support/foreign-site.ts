import { once } from 'node:events';
import { createServer } from 'node:http';

/** A site of somebody else's on this computer, with one plain page. */
export async function startForeignSite(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>hello'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
