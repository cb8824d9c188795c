/** The app as a person would meet it: its built bundles on the stand-in, its page in real Chromium. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { Bridge } from '../../../src/shared/contract/bridge.ts';
import { storyLaunchOptions } from '../chromium.ts';
import { browserFront, type PageRecord } from './browser-front.ts';
import { startHost, type Host } from './host.ts';
import type { Note, Rectangle } from './messages.ts';

declare global {
  interface Window {
    /** What the preload puts there; absent in a plain browser. */
    readonly fonoteka?: Bridge;
  }
}

export interface LaunchOptions {
  /** Library, cache, settings: give the same folder again to restart. */
  readonly userDataPath: string;
  /** What the platform calls the person's music folder. */
  readonly musicPath?: string;
  /** The person's answer to the folder dialog, asked each time it opens; null closes it. */
  readonly chooseFolder?: () => string | null;
  readonly languages?: readonly string[];
  /** Loaded into the app before it starts: addresses of modules. */
  readonly imports?: readonly string[];
  /** To the app nothing can be written there. */
  readonly readOnlyPath?: string;
}

interface Recorded extends PageRecord {
  readonly notes: readonly Note[];
  readonly log: string;
}

export interface StandIn {
  /** Of the window that opened first. */
  readonly page: Page;
  readonly context: BrowserContext;
  readonly electron: Host['electron'];
  /** Chooses from the application menu, by labels: `press('&Playback', 'Next Track')`. */
  press(...labels: readonly string[]): Promise<void>;
  moveWindow(bounds: Rectangle): Promise<void>;
  /** Everything that was recorded up to now. */
  recorded(): Recorded;
  /** As the person closes the window; resolves with the exit code once all is over. */
  close(): Promise<number>;
  /** As the power fails. */
  kill(): Promise<void>;
}

const FIRST_WINDOW = 1;

/** Starts the app and waits for its window's page. Throws with the app's log where no window comes. */
export async function launchStandIn(options: LaunchOptions): Promise<StandIn> {
  mkdirSync(options.userDataPath, { recursive: true });
  const context = await chromium.launchPersistentContext(join(options.userDataPath, 'chromium'), {
    // Electron's default
    ...storyLaunchOptions(['--autoplay-policy=no-user-gesture-required']),
    viewport: null,
  });
  const front = browserFront(context, options.chooseFolder ?? (() => null));
  const host = startHost({ entry: 'built', ...options }, front.side);
  await front.connect(host.electron);

  const end = async () => {
    const code = await host.exited;
    await context.close();
    return code;
  };
  try {
    await host.electron.start();
    const page = await Promise.race([front.findPage(FIRST_WINDOW), failEarly(host)]);
    return {
      page,
      context,
      electron: host.electron,
      press: (...labels) => host.electron.clickMenu(labels),
      moveWindow: (bounds) => host.electron.moveWindow(FIRST_WINDOW, bounds),
      recorded: () => ({ ...front.record(), notes: [...host.notes], log: host.log() }),
      close: async () => {
        // the app may end before it can answer
        await Promise.race([host.electron.closeWindow(FIRST_WINDOW).catch(() => undefined), host.exited]);
        return end();
      },
      kill: async () => {
        host.kill();
        await end();
      },
    };
  } catch (cause) {
    host.kill();
    await end();
    throw cause;
  }
}

async function failEarly(host: Host): Promise<never> {
  const code = await host.exited;
  throw new Error(`the app ended with ${code} before it had a window\n${host.log()}`);
}
