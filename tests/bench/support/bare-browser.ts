/**
 * A browser as a person has it: no tool listens to its network. Playwright does in each page, and there the browser then keeps
 * every answer and writes it down as base64, which holds a page up for some 20 ms when four megabytes have come.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.ts';

export interface BareBrowser {
  readonly cookies: () => Promise<readonly object[]>;
  open(): Promise<BarePage>;
  close(): Promise<void>;
}

export interface BarePage {
  /** Runs in the page, as it stands; what is given and what comes back must be JSON. */
  evaluate<Value, Given = undefined>(
    inPage: (given: Given) => Value | Promise<Value>,
    ...given: Given extends undefined ? [] : [Given]
  ): Promise<Value>;
  /** Loads an address anew, and waits until the test in it is true. */
  load(address: string, isReady: () => boolean): Promise<void>;
  show(): Promise<void>;
  /** One turn of the wheel, the mouse at a place; resolves when the page has taken it. */
  wheel(x: number, y: number, deltaY: number): Promise<void>;
  /** A processor's time that its main thread has used since it was opened. */
  mainThreadMs(): Promise<number>;
  /** What the browser traces meanwhile, of all its processes. */
  trace(categories: readonly string[], work: () => Promise<void>): Promise<readonly TraceEvent[]>;
}

export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  /** Microseconds. */
  readonly ts: number;
}

export interface BareOptions {
  readonly scale: number;
  readonly cookies: readonly object[];
  /** The one of the tests where left out. */
  readonly path: string | undefined;
}

/** Starts it with windows of 1280 by 800 at a device scale, in a profile of its own that has these cookies. */
export async function openBareBrowser({ scale, cookies, path }: BareOptions): Promise<BareBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'fonoteka-bare-'));
  const { executablePath = chromium.executablePath(), args = [] } = chromiumLaunchOptions([
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    `--force-device-scale-factor=${scale}`,
    '--window-size=1280,800',
  ]);
  const child = spawn(path ?? executablePath, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [found] = /ws:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`the browser ended early: ${said}`)));
  });
  const line = await openLine(address);
  await line.ask('Storage.setCookies', { cookies });
  return {
    cookies: async () => (await line.ask<{ cookies: object[] }>('Storage.getCookies', {})).cookies,
    open: () => openPage(line),
    close: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(line: Line): Promise<BarePage> {
  const { targetId } = await line.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await line.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const ask = <Answer>(method: string, params: object): Promise<Answer> => line.ask<Answer>(method, params, sessionId);

  const evaluate: BarePage['evaluate'] = async (inPage, ...given) => {
    const answer = await ask<{ result: { value: Awaited<ReturnType<typeof inPage>> }; exceptionDetails?: unknown }>(
      'Runtime.evaluate',
      { expression: `(${String(inPage)})(${JSON.stringify(given[0])})`, awaitPromise: true, returnByValue: true },
    );
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  };
  await ask('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    evaluate,
    load: async (address, isReady) => {
      // else another place in the same document would be no load
      await ask('Page.navigate', { url: 'about:blank' });
      await ask('Page.navigate', { url: address });
      while (!(await evaluate(isReady).catch(() => false))) await wait(50);
    },
    show: () => ask('Page.bringToFront', {}),
    wheel: (x, y, deltaY) => ask('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY }),
    mainThreadMs: async () => {
      const { metrics } = await ask<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics', {});
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    trace: async (categories, work) => {
      const events: TraceEvent[] = [];
      const done = Promise.withResolvers<void>();
      line.listen((method, params) => {
        const { value } = params as { readonly value?: readonly TraceEvent[] };
        if (method === 'Tracing.dataCollected') for (const event of value ?? []) events.push(event);
        if (method === 'Tracing.tracingComplete') done.resolve();
      });
      await line.ask('Tracing.start', { traceConfig: { includedCategories: categories } });
      await work();
      await line.ask('Tracing.end', {});
      await done.promise;
      return events;
    },
  };
}

interface Line {
  ask<Answer>(method: string, params: object, sessionId?: string): Promise<Answer>;
  /** For what the browser tells by itself, in place of who listened before. */
  listen(listener: (method: string, params: object) => void): void;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: object;
}

/** The browser's own protocol, of which nothing is turned on that is not asked for. */
async function openLine(address: string): Promise<Line> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let listener: (method: string, params: object) => void = () => undefined;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params } = JSON.parse(String(data)) as Message;
    if (method !== undefined) listener(method, params ?? {});
    const question = waiting.get(id ?? -1);
    if (error === undefined) question?.resolve(result);
    else question?.reject(new Error(error.message));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('the browser does not answer')), { once: true });
  });
  let lastId = 0;
  return {
    ask: <Answer>(method: string, params: object, sessionId?: string) => {
      const question = Promise.withResolvers<unknown>();
      waiting.set(++lastId, question);
      socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      return question.promise as Promise<Answer>;
    },
    listen: (next) => {
      listener = next;
    },
  };
}
