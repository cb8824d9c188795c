/** The stand-in's windows as pages of one Chromium: requests, messages, navigation and pop-ups go through the app. */
import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import { toAppAddress, toBrowserAddress, toBrowserPolicy } from './addresses.ts';
import { decodeClone, encodeClone } from './clone-codec.ts';
import type { BrowserSide, ElectronSide, PageOrder, Sender } from './messages.ts';
import { pageScript } from './page-script.ts';

export interface PageRecord {
  /** Of the app's schemes, with the headers as the app sent them. */
  readonly responses: readonly {
    readonly address: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  }[];
  readonly policyViolations: readonly string[];
  readonly refusedNavigations: readonly string[];
  readonly refusedWindows: readonly string[];
  /** Addresses off the app's schemes; each was stopped, whatever the app said to it. */
  readonly networkRequests: readonly { readonly address: string; readonly wasCancelledByApp: boolean }[];
  readonly pageErrors: readonly string[];
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : never };

export interface BrowserFront {
  readonly side: BrowserSide;
  connect(electron: ElectronSide): Promise<void>;
  findPage(windowId: number): Promise<Page>;
  record(): PageRecord;
}

/** Pages of the context for the app's windows. `connect` comes before the app starts. */
export function browserFront(context: BrowserContext, chooseFolder: () => string | null): BrowserFront {
  const front = new Front(context, chooseFolder);
  return {
    side: front.side,
    connect: (electron) => front.connect(electron),
    findPage: (windowId) => front.entryOf(windowId).loaded.promise,
    record: () => structuredClone(front.record),
  };
}

interface Entry {
  readonly windowId: number;
  readonly loaded: PromiseWithResolvers<Page>;
  page: Page | undefined;
  /** A load that the app itself asked for is no navigation of the page. */
  isLoading: boolean;
}

class Front {
  electron: ElectronSide | undefined;
  readonly record: Writable<PageRecord> = {
    responses: [],
    policyViolations: [],
    refusedNavigations: [],
    refusedWindows: [],
    networkRequests: [],
    pageErrors: [],
  };
  readonly side: BrowserSide;
  readonly #context: BrowserContext;
  readonly #entries = new Map<number, Entry>();

  constructor(context: BrowserContext, chooseFolder: () => string | null) {
    this.#context = context;
    this.side = {
      openPage: (order) => this.#open(order),
      reloadPage: (windowId) => this.#load(this.entryOf(windowId), (page) => page.reload()),
      closePage: async (windowId) => {
        await this.#entries.get(windowId)?.page?.close({ runBeforeUnload: false });
        this.#entries.delete(windowId);
      },
      deliver: (windowId, channel, args) => deliver(this.#entries.get(windowId)?.page, channel, args),
      setColorScheme: async (colorScheme) => {
        await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme })));
      },
      chooseFolder: async () => chooseFolder(),
    };
  }

  async connect(electron: ElectronSide): Promise<void> {
    this.electron = electron;
    // pages that are no window of ours: pop-ups, before they are closed
    await this.#context.route('**/*', (route, request) =>
      // the app may end while it is asked
      this.#stop(electron, route, request.url()).catch(() => undefined),
    );
  }

  entryOf(windowId: number): Entry {
    const entry = this.#entries.get(windowId) ?? {
      windowId,
      loaded: Promise.withResolvers<Page>(),
      page: undefined,
      isLoading: false,
    };
    this.#entries.set(windowId, entry);
    return entry;
  }

  async #open({ windowId, address, preloadPath, size }: PageOrder): Promise<void> {
    const entry = this.entryOf(windowId);
    // a persistent context brings one page along
    const spare = this.#context.pages().find((page) => page.url() === 'about:blank' && !this.#isOurs(page));
    const page = spare ?? (await this.#context.newPage());
    entry.page = page;
    await page.setViewportSize(size);
    await page.route('**/*', (route, request) => this.#answer(entry, route, request));
    await page.exposeBinding('standInAsk', ({ frame }, text: string) =>
      this.#ask({ windowId, frame: { isMain: frame === page.mainFrame(), address: toAppAddress(frame.url()) } }, text),
    );
    await page.addInitScript({ content: pageScript(preloadPath) });
    page.on('pageerror', (error) => this.record.pageErrors.push(String(error)));
    page.on('popup', (popup) => this.#refuseOrKeep(windowId, popup).catch(() => undefined));
    await this.#load(entry, () => page.goto(toBrowserAddress(address)));
    entry.loaded.resolve(page);
  }

  #isOurs(page: Page): boolean {
    return [...this.#entries.values()].some((entry) => entry.page === page);
  }

  async #load(entry: Entry, load: (page: Page) => Promise<unknown>): Promise<void> {
    if (entry.page === undefined) return;
    entry.isLoading = true;
    try {
      await load(entry.page);
    } finally {
      entry.isLoading = false;
    }
  }

  async #ask(sender: Sender, text: string): Promise<string> {
    const asked = decodeClone(text) as { violation?: string; channel?: string; args?: readonly unknown[] };
    if (asked.violation !== undefined) this.record.policyViolations.push(toAppAddress(asked.violation));
    if (asked.channel === undefined || this.electron === undefined) return encodeClone({});
    try {
      return encodeClone({ value: await this.electron.invoke(sender, asked.channel, asked.args ?? []) });
    } catch (thrown) {
      return encodeClone({ error: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  async #answer(entry: Entry, route: Route, request: Request): Promise<void> {
    const address = toAppAddress(request.url());
    const { electron } = this;
    try {
      if (electron === undefined) return await route.abort();
      if (request.isNavigationRequest() && !entry.isLoading) {
        const isMain = request.frame() === entry.page?.mainFrame();
        if (await electron.emitNavigation(entry.windowId, address, isMain)) {
          this.record.refusedNavigations.push(address);
          return await route.abort('aborted');
        }
      }
      if (address === request.url()) {
        return await this.#stop(electron, route, address);
      }
      await this.#serve(electron, route, address);
    } catch (cause) {
      // the window may close while its requests are under way
      await route.abort().catch(() => undefined);
      if (entry.page?.isClosed() === false) this.record.pageErrors.push(`request ${address}: ${String(cause)}`);
    }
  }

  /** Nothing leaves the machine, whether or not the app says so too. */
  async #stop(electron: ElectronSide, route: Route, address: string): Promise<void> {
    this.record.networkRequests.push({ address, wasCancelledByApp: await electron.isCancelled(address) });
    await route.abort('blockedbyclient');
  }

  async #serve(electron: ElectronSide, route: Route, address: string): Promise<void> {
    const request = route.request();
    const answer = await electron.request({ address, method: request.method(), headers: await request.allHeaders() });
    this.record.responses.push({ address, status: answer.status, headers: answer.headers });
    const policy = answer.headers['content-security-policy'];
    const headers = {
      ...answer.headers,
      ...(policy === undefined ? {} : { 'content-security-policy': toBrowserPolicy(policy) }),
    };
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(answer.body) });
  }

  async #refuseOrKeep(windowId: number, popup: Page): Promise<void> {
    const action = await this.electron?.openWindow(windowId, popup.url());
    if (action !== 'deny') return;
    this.record.refusedWindows.push(popup.url());
    await popup.close();
  }
}

/** What `webContents.send` brings to the page's listeners. A page that is gone hears nothing, as in Electron. */
async function deliver(page: Page | undefined, channel: string, args: readonly unknown[]): Promise<void> {
  await page
    ?.evaluate(
      ([name, text]) => {
        const receive = Reflect.get(window, Symbol.for('fonoteka.stand-in')) as
          | ((channel: string, text: string) => void)
          | undefined;
        receive?.(name, text);
      },
      [channel, encodeClone(args)] as const,
    )
    .catch(() => undefined);
}
