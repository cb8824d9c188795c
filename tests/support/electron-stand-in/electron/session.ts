/** `session` and `protocol`: what the app serves and what it refuses, callable by the test. */
import { EventEmitter } from 'node:events';
import type { Protocol, Session, WebContents } from 'electron';
import { assertNotReady, assertReady } from './app.ts';
import { near, tell } from './line.ts';
import { preventable, strict } from './strict.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type NetworkHandler = (details: object, answer: (response: { cancel?: boolean }) => void) => void;

const schemeHandlers = new Map<string, Parameters<Protocol['handle']>[1]>();
const sessionEvents = new EventEmitter();
const noContents = strict('no page', {}) as WebContents;
let requestHandler: RequestHandler = null;
let checkHandler: CheckHandler = null;
let network: { readonly urls: readonly string[]; readonly handler: NetworkHandler } | undefined;

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    assertNotReady('protocol.registerSchemesAsPrivileged');
    tell({ kind: 'schemes', schemes });
  },
  handle: (scheme, handler) => {
    assertReady('protocol.handle');
    schemeHandlers.set(scheme, handler);
    tell({ kind: 'scheme-handled', scheme });
  },
} satisfies Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>);

const note = (handler: string) => tell({ kind: 'session', handler });

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler: (handler: RequestHandler) => {
    requestHandler = handler;
    note('permission-request');
  },
  setPermissionCheckHandler: (handler: CheckHandler) => {
    checkHandler = handler;
    note('permission-check');
  },
  setDevicePermissionHandler: (handler: Parameters<Session['setDevicePermissionHandler']>[0]) => {
    if (handler?.({ deviceType: 'hid', origin: 'https://x.test', device: {} as never }) === false)
      note('device-denied');
  },
  setDisplayMediaRequestHandler: (handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]) => {
    handler?.({} as never, (streams) => note(streams === null ? 'display-denied' : 'display-allowed'));
  },
  on: sessionEvents.on.bind(sessionEvents) as unknown as Session['on'],
  webRequest: strict('session.webRequest', {
    onBeforeRequest: (filter: { urls: string[] }, handler: NetworkHandler) => {
      network = { urls: filter.urls, handler };
      note('network');
    },
  }) as unknown as Session['webRequest'],
}) satisfies Pick<
  Session,
  | 'on'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'webRequest'
>;

export const session = strict('session', { defaultSession });

near.request = async ({ address, method, headers }) => {
  const scheme = address.slice(0, address.indexOf(':'));
  const handler = schemeHandlers.get(scheme);
  if (handler === undefined) throw new Error(`nothing handles ${scheme}:`);
  const answer = await handler(new Request(address, { method, headers }));
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
};

near.isPermitted = async (permission) => {
  // Electron's default is yes
  const asked = Promise.withResolvers<boolean>();
  const name = permission as never;
  if (requestHandler === null) asked.resolve(true);
  else requestHandler(noContents, name, asked.resolve, {} as never);
  const check = checkHandler === null || checkHandler(null, name, 'app://fonoteka', {} as never);
  return { request: await asked.promise, check };
};

near.isCancelled = async (address) => {
  if (network === undefined || !network.urls.some((pattern) => matches(pattern, address))) return false;
  const answered = Promise.withResolvers<boolean>();
  network.handler({ url: address }, ({ cancel }) => answered.resolve(cancel === true));
  return answered.promise;
};

near.isDownloadPrevented = async (address) => {
  const event = preventable({});
  sessionEvents.emit('will-download', event, { getURL: () => address });
  return event.defaultPrevented;
};

/** Chromium's match patterns, as far as the app uses them: any host of a scheme, or any file. */
function matches(pattern: string, address: string): boolean {
  const [scheme = '', host = ''] = pattern.split('://');
  return address.startsWith(`${scheme}://`) && (host === '*/*' || host === '/*');
}
