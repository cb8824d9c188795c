/** The three schemes of the window: its own files, audio, covers. There is no `file:` and no network. */
import type { CustomScheme, Protocol } from 'electron';
import { mediaTarget } from './policy.ts';

/** A page's origin must be standard and secure; audio needs to stream. No scheme gets around the page's policy. */
export const schemes: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: 'fonoteka-media', privileges: { standard: true, secure: true, stream: true } },
  { scheme: 'fonoteka-art', privileges: { standard: true, secure: true, stream: true } },
];

export type RequestHandler = (request: Request) => Promise<Response>;

/** Serves the schemes; each handler sees only addresses that have the exact form of its scheme. */
export function serveSchemes(protocol: Pick<Protocol, 'handle'>, files: RequestHandler, media: RequestHandler): void {
  const handleMedia = createMediaSchemeHandler(media);
  protocol.handle('app', files);
  protocol.handle('fonoteka-media', handleMedia);
  protocol.handle('fonoteka-art', handleMedia);
}

/**
 * The shared media handler behind the app's schemes: 404 for anything but `track/<id>` and `cover/<key>`.
 * The host that the shared handler sees is made up; it looks at path and query alone.
 */
export function createMediaSchemeHandler(media: RequestHandler): RequestHandler {
  return async (request) => {
    const target = mediaTarget(request.url);
    if (target === undefined)
      return new Response(null, { status: 404, headers: { 'x-content-type-options': 'nosniff' } });
    const { method, headers, signal } = request;
    const answer = await media(new Request(`http://fonoteka.invalid${target.path}`, { method, headers, signal }));
    // these two schemes are other origins than the page's, and only the page can reach them
    answer.headers.set('cross-origin-resource-policy', 'cross-origin');
    return answer;
  };
}
