import { expect, test } from 'vitest';
import { makeCheckout } from './made-checkout.ts';

// the straw npm is a script with a first line that Windows does not read
const isWindows = process.platform === 'win32';
const SCRIPT = 'resources/scripts/test.mjs';

test.skipIf(isWindows)('one command sets up, checks, builds and runs the stories, and says what ran', async () => {
  const checkout = makeCheckout();

  const { code, stdout } = await checkout.run(SCRIPT);

  expect(checkout.done()).toEqual([
    'npm ci',
    'npm rebuild',
    'npm run check:one',
    'npm run check:two',
    'build',
    'playwright test',
  ]);
  expect(stdout.trim().split('\n').slice(-4)).toEqual([
    expect.stringMatching(/^ok +npm run check:one, \d+ s$/),
    expect.stringMatching(/^ok +npm run check:two, \d+ s$/),
    expect.stringMatching(/^ok +build, \d+ s$/),
    expect.stringMatching(/^ok +stories in a browser \(Playwright\), \d+ s$/),
  ]);
  expect(code).toBe(0);
});

test.skipIf(isWindows)('a check that fails fails the whole, and the rest runs all the same', async () => {
  const checkout = makeCheckout();
  checkout.write('fails-check:one', '');

  const { code, stdout } = await checkout.run(SCRIPT);

  expect(checkout.done()).toEqual([
    'npm ci',
    'npm rebuild',
    'npm run check:one',
    'npm run check:two',
    'build',
    'playwright test',
  ]);
  expect(stdout).toMatch(/^FAILED +npm run check:one/m);
  expect(code).toBe(1);
});

test.skipIf(isWindows)('a log that was cut to its end still says what failed', async () => {
  const checkout = makeCheckout();
  const manyLines = '  ✓ another\n'.repeat(5000);
  checkout.write(
    'fails-check:one',
    `${manyLines}\u001B[31m FAIL \u001B[39m one.test.ts > a play survives\n  ✓ another\n`,
  );
  checkout.write('fails-check:two', 'all is lost\n');

  const { stdout } = await checkout.run(SCRIPT);

  const [named, unnamed] = stdout.split('── what failed in ').slice(-2);
  expect(named).toBe('npm run check:one\n FAIL  one.test.ts > a play survives\n');
  expect(unnamed).toMatch(/^npm run check:two\nall is lost\n\nFAILED/);
});

test.skipIf(isWindows)('without a build the stories are said not to have run', async () => {
  const checkout = makeCheckout();
  checkout.write('src/broken.ts', '');

  const { code, stdout } = await checkout.run(SCRIPT);

  expect(checkout.done()).not.toContain('playwright test');
  expect(stdout).toMatch(/^not run +stories/m);
  expect(code).toBe(1);
});

test.skipIf(isWindows)('where no browser is installed, Playwright fetches one', async () => {
  const checkout = makeCheckout();
  checkout.write('tests/support/chromium.ts', 'export const findChromium = (): string | undefined => undefined;');

  const { code } = await checkout.run(SCRIPT);

  expect(checkout.done().slice(-2)).toEqual(['playwright install chromium', 'playwright test']);
  expect(code).toBe(0);
});
