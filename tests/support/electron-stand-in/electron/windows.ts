/** `BrowserWindow` and its page. */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron';
import { appEvents, assertReady, isAppQuitting, windowControl } from './app.ts';
import { browser, near, tell } from './line.ts';
import { preventable, strict } from './strict.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type UsedContents = Pick<
  WebContents,
  'id' | 'isDestroyed' | 'mainFrame' | 'on' | 'once' | 'reload' | 'send' | 'setWindowOpenHandler'
>;
type UsedWindow = Pick<
  ElectronWindow,
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setBackgroundColor'
  | 'setFullScreen'
  | 'show'
  | 'webContents'
>;

interface Opened {
  readonly window: UsedWindow;
  readonly windowEvents: EventEmitter;
  readonly contents: UsedContents;
  readonly contentsEvents: EventEmitter;
  readonly openHandler: () => OpenHandler | undefined;
  readonly move: (bounds: Rectangle) => void;
  readonly close: () => Promise<boolean>;
}

const opened = new Map<number, Opened>();
let lastId = 0;

/** The page of a window that is open. */
export function findContents(windowId: number): UsedContents | undefined {
  return opened.get(windowId)?.contents;
}

function openWindow(options: BrowserWindowConstructorOptions): UsedWindow {
  assertReady('new BrowserWindow');
  const id = ++lastId;
  const windowEvents = new EventEmitter();
  const { contents, contentsEvents, openHandler } = createContents(id);
  const { width = 800, height = 600, x = 0, y = 0 } = options;
  const state = { bounds: { x, y, width, height }, isMaximized: false, isFullScreen: false };
  tell({ kind: 'window', windowId: id, options: options as Readonly<Record<string, unknown>> });

  const window: UsedWindow = {
    webContents: contents as WebContents,
    on: windowEvents.on.bind(windowEvents) as unknown as ElectronWindow['on'],
    once: windowEvents.once.bind(windowEvents) as unknown as ElectronWindow['once'],
    loadURL: async (address) => {
      const preloadPath = options.webPreferences?.preload;
      await browser.openPage({ windowId: id, address, preloadPath, size: { width, height } });
      windowEvents.emit('ready-to-show');
    },
    show: () => tell({ kind: 'window-shown', windowId: id }),
    focus: () => tell({ kind: 'window-focused', windowId: id }),
    restore: () => undefined,
    maximize: () => void (state.isMaximized = true),
    setFullScreen: (isFullScreen) => void (state.isFullScreen = isFullScreen),
    setBackgroundColor: () => undefined,
    isMinimized: () => false,
    isMaximized: () => state.isMaximized,
    isFullScreen: () => state.isFullScreen,
    isDestroyed: () => !opened.has(id),
    getNormalBounds: () => state.bounds,
  };
  opened.set(id, {
    window,
    windowEvents,
    contents,
    contentsEvents,
    openHandler,
    move: (bounds) => void (state.bounds = bounds),
    close: () => closeWindow(id),
  });
  appEvents.emit('web-contents-created', {}, contents);
  return strict('window', window);
}

function createContents(id: number) {
  const contentsEvents = new EventEmitter();
  let openHandler: OpenHandler | undefined;
  const contents: UsedContents = strict('webContents', {
    id,
    mainFrame: strict('mainFrame', { frameTreeNodeId: id * 100 }) as WebFrameMain,
    on: contentsEvents.on.bind(contentsEvents) as unknown as WebContents['on'],
    once: contentsEvents.once.bind(contentsEvents) as unknown as WebContents['once'],
    send: (channel: string, ...args: readonly unknown[]) => void browser.deliver(id, channel, args),
    reload: () => void browser.reloadPage(id),
    isDestroyed: () => !opened.has(id),
    setWindowOpenHandler: (handler: OpenHandler) => void (openHandler = handler),
  });
  return { contents, contentsEvents, openHandler: () => openHandler };
}

async function closeWindow(id: number): Promise<boolean> {
  const found = opened.get(id);
  if (found === undefined) return true;
  const event = preventable({});
  found.windowEvents.emit('close', event);
  if (event.defaultPrevented) return false;
  await browser.closePage(id);
  opened.delete(id);
  found.windowEvents.emit('closed');
  // Electron leaves this out where the app is quitting anyway
  if (opened.size === 0 && !isAppQuitting()) appEvents.emit('window-all-closed');
  return true;
}

windowControl.closeAll = async () => {
  const closed = await Promise.all([...opened.values()].map((window) => window.close()));
  return closed.every(Boolean);
};

near.closeWindow = async (windowId) => void (await closeWindow(windowId));
near.moveWindow = async (windowId, bounds) => opened.get(windowId)?.move(bounds);

near.emitNavigation = async (windowId, address, isMainFrame) => {
  const events = opened.get(windowId)?.contentsEvents;
  const event = preventable({ url: address, isMainFrame, isSameDocument: false });
  events?.emit('will-frame-navigate', event);
  if (isMainFrame) events?.emit('will-navigate', event);
  return event.defaultPrevented;
};

near.openWindow = async (windowId, address) => {
  const handler = opened.get(windowId)?.openHandler();
  const details = { url: address, frameName: '', features: '', disposition: 'foreground-tab' } as const;
  const answer: WindowOpenHandlerResponse = handler?.({ ...details, referrer: { policy: 'no-referrer', url: '' } }) ?? {
    action: 'allow',
  };
  return answer.action;
};

/** Called with `new`: a function that returns an object serves as a constructor. */
export const BrowserWindow = function construct(options: BrowserWindowConstructorOptions) {
  return openWindow(options);
} as unknown as new (options: BrowserWindowConstructorOptions) => UsedWindow;
