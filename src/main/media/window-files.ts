/** The built window: the files that a front hands to it, by their address. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
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
  const names = await listNames(rendererPath);
  const files = new Map(await Promise.all(names.map((name) => loadFile(rendererPath, name))));
  const index = files.get('/index.html');
  if (index === undefined) throw new AppError('not-found', 'The window is not built: run `npm run build` first');
  return (pathname) => (pathname === '/' ? index : files.get(pathname));
}

async function listNames(rendererPath: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(rendererPath, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(rendererPath, join(entry.parentPath, entry.name)));
  } catch (cause) {
    throw new AppError('not-found', 'The window is not built: run `npm run build` first', { cause });
  }
}

async function loadFile(rendererPath: string, name: string): Promise<[string, WindowFile]> {
  const body = new Uint8Array(await readFile(join(rendererPath, name)));
  const address = `/${name.split(sep).join('/')}`;
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  return [address, { body, type, isImmutable: address.startsWith('/assets/') }];
}
