/**
 * What the window may do, as pure functions: the rules of the shell without Electron, so that they can be
 * tested by the hundred. `security.ts` hangs them on Electron's events.
 */
import { contentPolicy } from '../media/content-policy.ts';

/** The only page there is. */
export const APP_ORIGIN = 'app://fonoteka';

/** Sent with every file of the window. */
export const CONTENT_SECURITY_POLICY = contentPolicy({ images: 'fonoteka-art:', sound: 'fonoteka-media:' });

/** Addresses that the network layer cancels: Fonoteka asks nothing of the network, and pages may not read files. */
export const forbiddenAddresses: readonly string[] = [
  'http://*/*',
  'https://*/*',
  'ws://*/*',
  'wss://*/*',
  'ftp://*/*',
  'file:///*',
];

/** Contract methods that take a path. In the app a path comes from the system's dialog or a drop, never from the window. */
const pathMethods: ReadonlySet<string> = new Set(['folders.add', 'folders.browse']);

/**
 * True for calls that the window may make itself: all that take no path, and adding the usual music folder. That path
 * the shell knows on its own, so that the window only says yes to it.
 */
export function isWindowCall(method: string, input: unknown, usualFolder: string | null): boolean {
  if (!pathMethods.has(method)) return true;
  return method === 'folders.add' && usualFolder !== null && isOnlyPath(input, usualFolder);
}

function isOnlyPath(input: unknown, path: string): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const fields = Object.entries(input);
  return fields.length === 1 && fields[0]?.[0] === 'path' && fields[0][1] === path;
}

/** True for a page of our own: exact scheme and host, no port, no user. Anything that does not parse is not ours. */
export function isOwnPage(address: string): boolean {
  const url = parseUrl(address);
  if (url === undefined) return false;
  return url.protocol === 'app:' && url.host === 'fonoteka' && url.username === '' && url.password === '';
}

/** True for a file that our own page holds in memory: nothing that lies elsewhere is fetched. */
export function isOwnDownload(address: string): boolean {
  return address.startsWith(`blob:${APP_ORIGIN}/`);
}

/** Where a message came from, as plain values of Electron's event. */
export interface MessageSender {
  readonly contentsId: number;
  /** Null where the frame has navigated away or is gone. */
  readonly frame: { readonly treeNodeId: number; readonly origin: string; readonly address: string } | null;
}

/** Our window as it is now. */
export interface MainFrame {
  readonly contentsId: number;
  readonly treeNodeId: number;
}

/** True only for our window's main frame while it shows our page. */
export function isTrustedSender(sender: MessageSender, main: MainFrame): boolean {
  return (
    sender.frame !== null &&
    sender.contentsId === main.contentsId &&
    sender.frame.treeNodeId === main.treeNodeId &&
    sender.frame.origin === APP_ORIGIN &&
    isOwnPage(sender.frame.address)
  );
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    // not an address at all: the callers treat it as foreign
    return undefined;
  }
}
