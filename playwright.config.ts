import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/support/chromium.ts';

// oxlint-disable-next-line import/no-default-export -- Playwright reads its configuration from the default export
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // a story that fails once has failed
  retries: 0,
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  reporter: 'list',
  use: { launchOptions: chromiumLaunchOptions(), trace: 'off', screenshot: 'off', video: 'off' },
});
