/**
 * The built window as answers to `app:` requests. The files are listed once at the start and an address is looked up
 * in that list, never joined to a path: there is nothing to traverse.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY, isOwnPage } from './policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const commonHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/**
 * Answers requests for files of the folder; 404 for all else, 405 for anything but GET and HEAD.
 * Cost: the folder is listed once, now; a file is read at each request.
 */
export function createRendererHandler(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(listFiles(folder).map((name) => [`/${name}`, join(folder, ...name.split('/'))]));

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const path = pathOf(request.url);
    const file = path === undefined ? undefined : files.get(path === '/' ? '/index.html' : path);
    const type = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || type === undefined) return refusal(404);
    const body = request.method === 'HEAD' ? null : await readFile(file);
    return new Response(body, { headers: { ...commonHeaders, 'content-type': type } });
  };
}

/** Undefined for a foreign host and for what does not parse. The build makes plain names: nothing is decoded. */
function pathOf(address: string): string | undefined {
  return isOwnPage(address) ? new URL(address).pathname : undefined;
}

/** Names below the folder with `/` between their parts. Electron's archive has no recursive listing. */
function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    if (entry.isDirectory()) return listFiles(join(folder, entry.name), `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders });
}
