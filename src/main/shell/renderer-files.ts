/** The built window as answers to `app:` requests. An address is looked up in a list, never joined to a path. */
import { loadWindowFiles } from '../media/window-files.ts';
import { CONTENT_SECURITY_POLICY, isOwnPage } from './policy.ts';

const commonHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/** Answers requests for files of the folder; 404 for all else, 405 for anything but GET and HEAD. Throws: not-found where the window is not built. */
export async function createRendererHandler(folder: string): Promise<(request: Request) => Response> {
  const findFile = await loadWindowFiles(folder);
  return ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    // the build makes plain names: nothing is decoded
    const file = isOwnPage(url) ? findFile(new URL(url).pathname) : undefined;
    if (file === undefined) return refusal(404);
    return new Response(method === 'HEAD' ? null : file.body, {
      headers: { ...commonHeaders, 'content-type': file.type },
    });
  };
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders });
}
