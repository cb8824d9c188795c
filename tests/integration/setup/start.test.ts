import { chmodSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockfile, makeCheckout, type MadeCheckout } from './made-checkout.ts';

// the straw npm is a script with a first line that Windows does not read
const isWindows = process.platform === 'win32';

const atScreen = { preload: 'process.getuid = () => 1000', env: { DISPLAY: ':0' } };
const start = (checkout: MadeCheckout, args: readonly string[] = [], options = {}) =>
  checkout.run('resources/scripts/start.mjs', args, options);

test.skipIf(isWindows)(
  'on a bare checkout one command installs, builds, says in a line why there is no Electron, and serves',
  async () => {
    const checkout = makeCheckout();

    const { code, stdout } = await start(checkout, ['--port', '5']);

    expect(checkout.done()).toEqual(['npm ci', 'npm rebuild', 'build']);
    expect(stdout.split('\n').filter((line) => line.startsWith('Electron is not available'))).toEqual([
      'Electron is not available (there is no display), so Fonoteka opens in the browser. Ctrl+C ends it.',
    ]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('cli serve --open --port 5');
    expect(code).toBe(3);
  },
);

test.skipIf(isWindows)('a second start neither installs nor builds', async () => {
  const checkout = makeCheckout();

  await start(checkout);
  await start(checkout);

  expect(checkout.done()).toEqual(['npm ci', 'npm rebuild', 'build']);
});

test.skipIf(isWindows)('a changed source is built again, changed packages are installed again', async () => {
  const checkout = makeCheckout();
  await start(checkout);

  checkout.write('src/deep/other.ts', 'new');
  await start(checkout);
  checkout.write('package-lock.json', lockfile('2.0.0'));
  await start(checkout);

  expect(checkout.done()).toEqual(['npm ci', 'npm rebuild', 'build', 'build', 'npm ci', 'npm rebuild', 'build']);
});

test.skipIf(isWindows)('an installation that broke off is made anew', async () => {
  const checkout = makeCheckout();
  await start(checkout);

  unlinkSync(join(checkout.root, 'node_modules', '.package-lock.json'));
  await start(checkout);

  expect(checkout.done()).toEqual(['npm ci', 'npm rebuild', 'build', 'npm ci', 'npm rebuild']);
});

test.skipIf(isWindows)('an installation that broke off in its last file is made anew too', async () => {
  const checkout = makeCheckout();
  await start(checkout);

  checkout.write('node_modules/.package-lock.json', lockfile('1.0.0').slice(0, 20));
  await start(checkout);

  expect(checkout.done().filter((line) => line === 'npm ci')).toHaveLength(2);
});

test.skipIf(isWindows)('what somebody else built is not taken for a build of these sources', async () => {
  const checkout = makeCheckout();
  await start(checkout);

  checkout.write('out/main/cli-main.js', 'built on another branch');
  await start(checkout);

  expect(checkout.done().filter((line) => line === 'build')).toHaveLength(2);
});

test.skipIf(isWindows)('where nothing can be compiled, the packages are installed all the same', async () => {
  // npm calls node-gyp for each package with a binding.gyp, though better-sqlite3 brings its binaries
  const checkout = makeCheckout();
  checkout.write('no-compiler', '');

  const { stdout } = await start(checkout);

  expect(stdout).toContain('cli serve');
});

test.skipIf(isWindows)('a failed installation and a failed build end with 1 and a line', async () => {
  const checkout = makeCheckout();

  checkout.write('npm-fails', '');
  const installed = await start(checkout);
  rmSync(join(checkout.root, 'npm-fails'));
  checkout.write('src/broken.ts', '');
  const built = await start(checkout);
  const again = await start(checkout);

  expect([installed.code, installed.stderr]).toEqual([
    1,
    'The packages could not be installed: see what npm says above.\n',
  ]);
  expect([built.code, built.stderr]).toEqual([1, 'The build failed: see above.\n']);
  // a build that failed is not taken for one that is there
  expect(again.code).toBe(1);
});

test.skipIf(isWindows)('an Electron that can not be fetched is tried once a day', async () => {
  const checkout = makeCheckout();

  const first = await start(checkout, [], atScreen);
  const second = await start(checkout, [], atScreen);
  const tomorrow = {
    ...atScreen,
    preload: `${atScreen.preload}; const now = Date.now(); Date.now = () => now + 90_000_000`,
  };
  const third = await start(checkout, [], tomorrow);

  expect(first.stdout).toContain('Electron is not available (its download failed: no way to the internet), so');
  expect(second.stdout).toContain('(its download failed: no way to the internet; remembered, remove ');
  expect(third.stdout).not.toContain('remembered');
  expect(checkout.done().filter((line) => line === 'fetch electron')).toHaveLength(2);
});

test.skipIf(isWindows)('where Electron is there, it opens the app', async () => {
  const checkout = makeCheckout();
  await start(checkout);
  checkout.write('node_modules/electron/path.txt', 'electron');
  checkout.write('node_modules/electron/dist/electron', '#!/bin/sh\necho "electron $*"\nexit 4\n');
  chmodSync(join(checkout.root, 'node_modules/electron/dist/electron'), 0o755);

  const { code, stdout } = await start(checkout, ['--hidden'], atScreen);

  expect([code, stdout]).toEqual([4, `electron ${checkout.root} --hidden\n`]);
});

test.skipIf(isWindows).each(['exit 127', 'kill -TRAP $$'])(
  'where Electron can not even begin (%s), the browser is opened',
  async (end) => {
    const checkout = makeCheckout();
    await start(checkout);
    checkout.write('node_modules/electron/path.txt', 'electron');
    checkout.write('node_modules/electron/dist/electron', `#!/bin/sh\n${end}\n`);
    chmodSync(join(checkout.root, 'node_modules/electron/dist/electron'), 0o755);

    const { stdout } = await start(checkout, [], atScreen);

    expect(stdout).toContain('Electron is not available (it does not start here, see above), so Fonoteka opens in');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('cli serve --open');
  },
);

test.skipIf(isWindows)('Electron is not run as root, where it would need its sandbox off', async () => {
  const checkout = makeCheckout();

  const { stdout } = await start(checkout, [], { preload: 'process.getuid = () => 0', env: { DISPLAY: ':0' } });

  expect(stdout.includes('it does not run as root')).toBe(process.platform === 'linux');
});
