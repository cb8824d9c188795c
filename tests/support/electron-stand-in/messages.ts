/** What crosses between the process that runs the app (the stand-in's Electron) and the test that holds the browser. */

export interface PageOrder {
  readonly windowId: number;
  readonly address: string;
  readonly preloadPath: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
}

/** Where a message of a page comes from; a test may say anything here. */
export interface Sender {
  /** Undefined for a page that is no window of ours. */
  readonly windowId: number | undefined;
  /** Null stands for a frame that is gone. */
  readonly frame: { readonly isMain: boolean; readonly address: string } | null;
}

interface SchemeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface SchemeRequest {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Asked by the app, done by the test's side. */
export interface BrowserSide {
  openPage(order: PageOrder): Promise<void>;
  reloadPage(windowId: number): Promise<void>;
  closePage(windowId: number): Promise<void>;
  deliver(windowId: number, channel: string, args: readonly unknown[]): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark' | null): Promise<void>;
  /** The person's answer to a folder dialog; null closes it. */
  chooseFolder(): Promise<string | null>;
}

/** Asked by the test, done by the stand-in's Electron. */
export interface ElectronSide {
  /** Lets `app.whenReady` resolve. */
  start(): Promise<void>;
  invoke(sender: Sender, channel: string, args: readonly unknown[]): Promise<unknown>;
  request(request: SchemeRequest): Promise<SchemeAnswer>;
  /** True where the app prevents it. */
  emitNavigation(windowId: number, address: string, isMainFrame: boolean): Promise<boolean>;
  openWindow(windowId: number, address: string): Promise<'allow' | 'deny'>;
  isPermitted(permission: string): Promise<{ readonly request: boolean; readonly check: boolean }>;
  isCancelled(address: string): Promise<boolean>;
  isDownloadPrevented(address: string): Promise<boolean>;
  clickMenu(labels: readonly string[]): Promise<void>;
  moveWindow(windowId: number, bounds: Rectangle): Promise<void>;
  closeWindow(windowId: number): Promise<void>;
  /** As if the app's threads had crashed. */
  endThreads(): Promise<void>;
  quit(): Promise<void>;
}

/** Everything that the app did which a desktop would show and a test wants to see. */
export type Note =
  | { readonly kind: 'window'; readonly windowId: number; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'window-shown' | 'window-focused'; readonly windowId: number }
  | { readonly kind: 'menu'; readonly items: readonly MenuNote[] }
  | { readonly kind: 'dialog'; readonly name: string; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'schemes'; readonly schemes: unknown }
  | { readonly kind: 'scheme-handled'; readonly scheme: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'session'; readonly handler: string }
  | { readonly kind: 'path'; readonly name: string; readonly path: string }
  | { readonly kind: 'sandbox-enabled' | 'relaunch' }
  | { readonly kind: 'fork'; readonly modulePath: string; readonly pid: number | undefined }
  | { readonly kind: 'theme'; readonly source: string };

export interface MenuNote {
  readonly label: string | undefined;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: readonly MenuNote[];
}

export type Packet =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'note'; readonly note: Note };
