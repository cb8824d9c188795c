/** The same stories over both fronts: the browser on `fonoteka serve`, and the Electron bundles on the stand-in. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type Browser, type BrowserContext, type Cookie, type Page } from '@playwright/test';
import { storyLaunchOptions } from '../support/chromium.ts';
import { launchStandIn, type StandIn } from '../support/electron-stand-in/launch.ts';
import { serveApp, type ServedApp } from '../support/served-app.ts';

export interface Front {
  readonly name: 'web' | 'stand-in';
  /** Where the stories put their music; what the platform calls the music folder. */
  readonly musicPath: string;
  page(): Page;
  /** Where it is read-only, nothing can be written to the library's file. */
  start(isReadOnly?: boolean): Promise<void>;
  /** Ends the app as a person does. Started again it has the same library. */
  stop(): Promise<void>;
  /** Requests that left the computer's own front, console errors, policy reports: all must stay empty. */
  troubles(): readonly string[];
}

export interface FrontOptions {
  readonly frontName: Front['name'];
}

type OpenBrowser = () => Promise<Browser>;

export const test = base.extend<{ front: Front }, FrontOptions & { openBrowser: OpenBrowser }>({
  frontName: ['web', { option: true, scope: 'worker' }],
  // one for all stories of a worker, which cost its start once; each story has a profile of its own in it
  openBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads off the pattern what is needed: nothing
    async ({}, provide) => {
      let browser: Promise<Browser> | undefined;
      await provide(() => (browser ??= chromium.launch(storyLaunchOptions(LAUNCH))));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  front: async ({ frontName, openBrowser }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'fonoteka-story-'));
    mkdirSync(join(folder, 'Music'));
    const front = frontName === 'web' ? webFront(folder, openBrowser) : standInFront(folder);
    await front.start();
    await provide(front);
    await front.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

// a story plays sound without a hand on the mouse
const LAUNCH = ['--autoplay-policy=no-user-gesture-required'];

function webFront(folder: string, openBrowser: OpenBrowser): Front {
  const troubles: string[] = [];
  let app: ServedApp | undefined;
  let context: BrowserContext | undefined;
  let kept: readonly Cookie[] = [];
  return {
    name: 'web',
    musicPath: join(folder, 'Music'),
    page: () => firstPage(context),
    start: async (isReadOnly = false) => {
      mkdirSync(join(folder, 'library'), { recursive: true });
      app = await serveApp(join(folder, 'library', 'library.db'), folder, false, isReadOnly);
      // half of the fronts move, half stand still: both are how people have it, and what fades is drawn a dozen times
      context = await (
        await openBrowser()
      ).newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' });
      await context.addCookies(kept);
      const page = await context.newPage();
      const own = new URL(app.entryUrl).origin;
      page.on('request', (request) => {
        if (!request.url().startsWith(own)) troubles.push(`request to ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      await page.goto(app.entryUrl);
    },
    stop: async () => {
      // as a browser that is closed: what is to last is there again
      kept = ((await context?.cookies()) ?? []).filter(({ expires }) => expires > 0);
      await context?.close();
      await app?.close();
      context = undefined;
      app = undefined;
    },
    troubles: () => troubles,
  };
}

function firstPage(context: BrowserContext | undefined): Page {
  const [page] = context?.pages() ?? [];
  if (page === undefined) throw new Error('the app is not started');
  return page;
}

function standInFront(folder: string): Front {
  const musicPath = join(folder, 'Music');
  let app: StandIn | undefined;
  const troubles: string[] = [];
  const collect = () => {
    const { policyViolations, networkRequests, pageErrors } = app?.recorded() ?? {
      policyViolations: [],
      networkRequests: [],
      pageErrors: [],
    };
    return [...policyViolations, ...networkRequests, ...pageErrors].map((trouble) => JSON.stringify(trouble));
  };
  return {
    name: 'stand-in',
    musicPath,
    page: () => {
      if (app === undefined) throw new Error('the app is not started');
      return app.page;
    },
    start: async (isReadOnly = false) => {
      const userDataPath = join(folder, 'data');
      app = await launchStandIn({
        userDataPath,
        ...(isReadOnly && { readOnlyPath: join(userDataPath, 'library.sqlite') }),
        musicPath,
        chooseFolder: () => musicPath,
        languages: ['en'],
      });
    },
    stop: async () => {
      troubles.push(...collect());
      await app?.close();
      app = undefined;
    },
    troubles: () => [...troubles, ...collect()],
  };
}
