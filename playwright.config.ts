import { defineConfig } from '@playwright/test';
import type { FrontOptions } from './tests/e2e/fronts.ts';
import { keepCompiled } from './tests/support/child-env.ts';
import { storyLaunchOptions } from './tests/support/chromium.ts';

keepCompiled();

export default defineConfig<object, FrontOptions>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // a story that fails once has failed
  retries: 0,
  globalSetup: './tests/e2e/global-setup.ts',
  // each story has a folder, a library and a port of its own
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // no story judges how fast the machine is: a busy one may be slow, only what never comes has failed
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  // the stories run on each front; what concerns one front alone stands in files of its own
  projects: [
    { name: 'web', use: { frontName: 'web' } },
    {
      name: 'stand-in',
      testMatch: [
        '**/first-day.spec.ts',
        '**/daily-use.spec.ts',
        '**/artists.spec.ts',
        '**/opinions.spec.ts',
        '**/people.spec.ts',
        '**/playlists.spec.ts',
        '**/scores.spec.ts',
        '**/plays.spec.ts',
        '**/read-only.spec.ts',
        '**/search.spec.ts',
        '**/demo.spec.ts',
        '**/drag.spec.ts',
        '**/shelves.spec.ts',
        '**/user-data.spec.ts',
        '**/score-shelf.spec.ts',
      ],
      use: { frontName: 'stand-in' },
    },
  ],
  use: { launchOptions: storyLaunchOptions(), trace: 'off', screenshot: 'off', video: 'off' },
});
