/** The three schemes of the window: its own files, audio, covers. There is no `file:` and no network. */
import type { CustomScheme, Protocol } from 'electron';

/** A page's origin must be standard and secure; audio needs to stream. No scheme gets around the page's policy. */
export const schemes: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: 'fonoteka-media', privileges: { standard: true, secure: true, stream: true } },
  // the page draws its accent from the pixels of a cover, and only a CORS answer may be read
  { scheme: 'fonoteka-art', privileges: { standard: true, secure: true, stream: true, corsEnabled: true } },
];

export type RequestHandler = (request: Request) => Response | Promise<Response>;

/** Serves the schemes: the page's files, and the shared media handler, which knows the addresses of both fronts. */
export function serveSchemes(protocol: Pick<Protocol, 'handle'>, files: RequestHandler, media: RequestHandler): void {
  const readableByThePage: RequestHandler = async (request) => {
    const answer = await media(request);
    // these two schemes are other origins than the page's, and no other page can reach them
    answer.headers.set('cross-origin-resource-policy', 'cross-origin');
    return answer;
  };
  protocol.handle('app', files);
  protocol.handle('fonoteka-media', readableByThePage);
  protocol.handle('fonoteka-art', async (request) => {
    const answer = await readableByThePage(request);
    answer.headers.set('access-control-allow-origin', '*');
    return answer;
  });
}
