/** Calls made and timed inside a page, as the window makes them: over HTTP, or over Electron's bridge where there is one. */
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.ts';

export interface Timed {
  /** From asking to having the value. */
  readonly tookMs: number;
  /** Of the ids that were answered as many as wanted, evenly taken. */
  readonly ids: readonly number[];
  /** How many ids or rows were answered. */
  readonly count: number;
  /** The answer itself, where it is no list. */
  readonly value: unknown;
}

interface Question {
  readonly method: string;
  readonly input: unknown;
  readonly wantedIds?: number;
}

/** Asks in the page. Throws what the core said where the call failed. */
export function askIn(page: Page, question: Question): Promise<Timed> {
  return page.evaluate(async ({ method, input, wantedIds = 0 }) => {
    const startedAt = performance.now();
    const ask = async (): Promise<unknown> => {
      if (window.fonoteka !== undefined) return window.fonoteka.call(method, input);
      const reply = await fetch('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-fonoteka': '1' },
        body: JSON.stringify({ method, input }),
      });
      if (reply.headers.get('content-type') !== 'application/octet-stream') return reply.json();
      // text, then ids, as src/shared/wire.ts writes them; of an answer that is one list the ids are all there is
      const bytes = await reply.arrayBuffer();
      const [headBytes = 0] = new Uint32Array(bytes, 0, 1);
      const told: { readonly value: object } = JSON.parse(
        new TextDecoder().decode(new Uint8Array(bytes, 4, headBytes)),
      );
      return '$u32' in told.value
        ? { ok: true, value: new Uint32Array(bytes, 4 * (1 + Math.ceil(headBytes / 4))) }
        : { ok: true, ...told };
    };
    const answer = (await ask()) as { readonly ok: boolean; readonly value?: unknown; readonly error?: unknown };
    const tookMs = performance.now() - startedAt;
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    const { value } = answer;
    if (Array.isArray(value)) return { tookMs, ids: [], count: value.length, value: null };
    if (!(value instanceof Uint32Array)) return { tookMs, ids: [], count: 1, value };
    const step = Math.max(1, Math.floor(value.length / Math.max(1, wantedIds)));
    const ids = wantedIds === 0 ? [] : Array.from(value.filter((_, at) => at % step === 0)).slice(0, wantedIds);
    return { tookMs, ids, count: value.length, value: null };
  }, question);
}

export interface OpenPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Enters with a fresh address. `isWindow` opens the app itself; without it nothing but the bench asks for anything. */
export async function openPage(entryUrl: string, isWindow: boolean): Promise<OpenPage> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // the code has been traded for the cookie when the first call is answered
  const isEntered = page.waitForResponse((reply) => reply.url().endsWith('/api/call') && reply.ok());
  await page.goto(entryUrl);
  await isEntered;
  if (!isWindow) await page.goto(new URL('/icon.svg', entryUrl).href);
  return { page, close: () => browser.close() };
}
