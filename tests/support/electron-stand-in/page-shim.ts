/**
 * What Electron puts around the preload, inside the page. Runs as text: see `page-script.ts`, which gives it the
 * codec, the address functions and the preload's own code as functions in scope.
 */
/* oxlint-disable typescript/unbound-method -- the page's own prototypes are what is wrapped here */
import { toAppAddress, toBrowserAddress } from './addresses.ts';
import { decodeClone, encodeClone } from './clone-codec.ts';

interface StandInWindow extends Window {
  standInAsk?: (text: string) => Promise<string>;
}

type Listener = (event: object, ...args: unknown[]) => void;

/** Runs the preload with the three objects that a sandboxed one may require; leaves nothing else on the window. */
export function runPreload(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const own = window as StandInWindow;
  const ask = own.standInAsk;
  delete own.standInAsk;
  mapAddresses();
  // Electron runs no preload in frames of a page unless told to
  if (ask === undefined || window !== window.top) return;

  const listeners = new Map<string, Set<Listener>>();
  // found by the test's side, seen by nobody else
  Object.defineProperty(window, Symbol.for('fonoteka.stand-in'), {
    value: (channel: string, text: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(decodeClone(text) as unknown[]));
    },
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    void ask(encodeClone({ violation: `${event.effectiveDirective} ${event.blockedURI}` }));
  });

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      const answer = decodeClone(await ask(encodeClone({ channel, args }))) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => {
      Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
    },
  };
  // a page can't drop a file that has a path: a story makes one whose name says which it would have
  const webUtils = {
    getPathForFile: ({ name }: File) =>
      name.startsWith('path:') ? decodeURIComponent(name.slice('path:'.length)) : '',
  };
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`a sandboxed preload can't require ${name}`);
  };
  preload(require, { exports: {} }, {});
}

/** The page writes the app's addresses; the browser is given the https form, and the page reads back what it wrote. */
function mapAddresses(): void {
  for (const prototype of [HTMLImageElement.prototype, HTMLMediaElement.prototype, HTMLSourceElement.prototype]) {
    mapProperty(prototype, 'src');
  }
  mapProperty(HTMLImageElement.prototype, 'srcset');
  mapProperty(HTMLImageElement.prototype, 'currentSrc');
  mapProperty(HTMLMediaElement.prototype, 'currentSrc');
  const { setAttribute, getAttribute } = Element.prototype;
  const isAddress = (name: string) => name === 'src' || name === 'srcset';
  Element.prototype.setAttribute = function set(name, value) {
    setAttribute.call(this, name, isAddress(name) ? toBrowserAddress(value) : value);
  };
  Element.prototype.getAttribute = function get(name) {
    const value = getAttribute.call(this, name);
    return value !== null && isAddress(name) ? toAppAddress(value) : value;
  };
}

function mapProperty(prototype: object, name: string): void {
  const given = Object.getOwnPropertyDescriptor(prototype, name);
  if (given === undefined) throw new Error(`the browser has no ${name} to map`);
  const { get, set } = given;
  const mapped: PropertyDescriptor = { ...given };
  if (get !== undefined) {
    mapped.get = function read(this: unknown) {
      return toAppAddress(String(get.call(this)));
    };
  }
  if (set !== undefined) {
    mapped.set = function write(this: unknown, value: unknown) {
      set.call(this, toBrowserAddress(String(value)));
    };
  }
  Object.defineProperty(prototype, name, mapped);
}
