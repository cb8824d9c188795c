/** The built window: the files that a front hands to it, by their address. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

export interface WindowFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Its name holds a hash of its content, so that it may be kept for ever. */
  readonly isImmutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
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

/**
 * Finds a file by its address (`/` is `index.html`). All are read once, a few megabytes: what is not among them can't
 * be asked for, however an address is written. Throws: not-found, where the window was not built.
 */
export async function loadWindowFiles(rendererPath: string): Promise<(pathname: string) => WindowFile | undefined> {
  const names = listNames(rendererPath);
  const files = new Map(await Promise.all(names.map((name) => loadFile(rendererPath, name))));
  const index = files.get('/index.html');
  if (index === undefined) throw new AppError('not-found', 'The window is not built: run `npm run build` first');
  return (pathname) => (pathname === '/' ? index : files.get(pathname));
}

function listNames(rendererPath: string): readonly string[] {
  try {
    return listBelow(rendererPath, '');
  } catch (cause) {
    throw new AppError('not-found', 'The window is not built: run `npm run build` first', { cause });
  }
}

/** Names with `/` between their parts. Electron's archive has no recursive listing. */
function listBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    if (entry.isDirectory()) return listBelow(join(folder, entry.name), `${name}/`);
    // what is not of a kind that a page is made of (a source map) is nobody's business
    return entry.isFile() && typeOf(name) !== undefined ? [name] : [];
  });
}

function typeOf(name: string): string | undefined {
  return TYPES[extname(name).toLowerCase()];
}

async function loadFile(rendererPath: string, name: string): Promise<[string, WindowFile]> {
  const body = new Uint8Array(await readFile(join(rendererPath, ...name.split('/'))));
  const address = `/${name}`;
  const type = typeOf(name) ?? 'application/octet-stream';
  return [address, { body, type, isImmutable: address.startsWith('/assets/') }];
}
