/** The browser of the tests: a Chromium that is installed here, else the one that Playwright brings. */
import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** How Playwright is to start the browser. `args` are added to those that every test needs. */
export function chromiumLaunchOptions(args: readonly string[] = []): LaunchOptions {
  const executablePath = findChromium(process.platform, process.env);
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...COMMON_ARGS, ...args],
  };
}

/**
 * For the stories: the shell of the same engine where it is installed, without a browser's window, menus and services around
 * it. A story takes a quarter less of a processor's time in it; what is measured or pictured is so in a whole browser.
 */
export function storyLaunchOptions(args: readonly string[] = []): LaunchOptions {
  return { ...chromiumLaunchOptions(args), ...(existsSync(SHELL) ? { executablePath: SHELL } : {}) };
}

/** Where a browser of the Chromium family is installed; undefined where only Playwright's own can be used. */
export function findChromium(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  return candidates(platform, environment).find((path) => exists(path));
}

// Debian has it as a package of its own
const SHELL = '/usr/bin/chromium-headless-shell';

/** No GPU is promised, and nothing may leave the computer. */
const COMMON_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function candidates(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    const browsers = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return browsers.flatMap((browser) => roots.map((root) => win32.join(root, browser)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return [...names.map((name) => `/usr/bin/${name}`), SHELL];
}
