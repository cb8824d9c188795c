/** The stand-in without Chromium: for what the shell does behind the page. Fast enough for the gate. */
import { startHost, type Host, type HostOptions } from './host.ts';
import type { BrowserSide, Note, Sender } from './messages.ts';

export interface Headless extends Host {
  /** What the app sent to its page. */
  readonly delivered: readonly { readonly channel: string; readonly args: readonly unknown[] }[];
  /** Notes of a kind, in order. */
  notesOf<Kind extends Note['kind']>(kind: Kind): readonly Extract<Note, { readonly kind: Kind }>[];
  /** As the page does. */
  ask(channel: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Closes the window and waits for the end. */
  close(): Promise<number>;
}

export interface HeadlessOptions extends Omit<HostOptions, 'entry'> {
  /** The sources where left out. */
  readonly entry?: HostOptions['entry'];
  readonly chooseFolder?: () => string | null;
}

/** The page in the main frame of the app's window. */
const ourPage: Sender = { windowId: 1, frame: { isMain: true, address: 'app://fonoteka/index.html#/albums' } };

/** Runs the app without a page. Resolves once the window has asked for its page, or the app has ended. */
export async function startHeadless(options: HeadlessOptions): Promise<Headless> {
  const delivered: { channel: string; args: readonly unknown[] }[] = [];
  const shown = Promise.withResolvers<void>();
  const browser: BrowserSide = {
    openPage: async () => shown.resolve(),
    reloadPage: async () => undefined,
    closePage: async () => undefined,
    deliver: async (_windowId, channel, args) => void delivered.push({ channel, args }),
    setColorScheme: async () => undefined,
    chooseFolder: async () => options.chooseFolder?.() ?? null,
  };
  const host = startHost({ entry: 'source', ...options }, browser);
  // an app that ends at once has said why by then
  host.electron.start().catch(() => undefined);
  await Promise.race([shown.promise, host.exited]);
  return {
    ...host,
    delivered,
    notesOf: <Kind extends Note['kind']>(kind: Kind) =>
      host.notes.filter((note): note is Extract<Note, { readonly kind: Kind }> => note.kind === kind),
    ask: (channel, ...args) => host.electron.invoke(ourPage, channel, args),
    close: async () => {
      await Promise.race([host.electron.closeWindow(1).catch(() => undefined), host.exited]);
      return host.exited;
    },
  };
}
