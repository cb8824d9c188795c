import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ended, makeCheckout } from './made-checkout.ts';

const isWindows = process.platform === 'win32';

const BIN = 'resources/bin/fonoteka.mjs';
/** Makes the running Node look like one that Fonoteka can't run on; the one it starts is itself again. */
const asNode20 = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });`;

async function builtCheckout() {
  const checkout = makeCheckout();
  await checkout.run('resources/scripts/start.mjs');
  return checkout;
}

test.skipIf(isWindows)('the command hands its arguments to the built command line and ends as it does', async () => {
  const checkout = await builtCheckout();

  const { code, stdout } = await checkout.run(BIN, ['scan', '/my music', '--json']);

  expect([code, stdout]).toEqual([3, 'cli scan /my music --json\n']);
});

test.skipIf(isWindows)('an old Node hands over to our own, arguments and exit code included', async () => {
  const checkout = await builtCheckout();
  checkout.write(
    'out/main/cli-main.js',
    `process.stdout.write(process.versions.node + ' ' + process.argv.slice(2)); process.exitCode = 5;`,
  );

  const { code, stdout } = await checkout.run(BIN, ['tracks', '--jsonl'], { preload: asNode20 });

  expect([code, stdout]).toEqual([5, `${process.versions.node} tracks,--jsonl`]);
});

test.skipIf(isWindows)('an old Node without our own says what to do', async () => {
  const { code, stdout, stderr } = await makeCheckout().run(BIN, ['tracks'], { preload: asNode20 });

  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Fonoteka needs Node 22 or newer and this is 20\.20\.2: run `npm ci` first.*\n$/);
});

test.skipIf(isWindows)('without a build it says what to do', async () => {
  const { code, stderr } = await makeCheckout().run(BIN);

  expect([code, stderr]).toEqual([1, 'Fonoteka is not built yet: run `npm run build` first.\n']);
});

test.skipIf(isWindows)('what ends the command ends our Node behind it', async () => {
  const checkout = await builtCheckout();
  const wait = `process.on('SIGTERM', () => { process.stdout.write('ended well'); process.exit(0); }); setInterval(() => {}, 1000); process.stdout.write('waiting\\n');`;
  checkout.write('out/main/cli-main.js', wait);

  const child = checkout.start(BIN, ['serve'], { preload: asNode20 });
  const end = ended(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
  child.kill('SIGTERM');

  expect(await end).toMatchObject({ code: 0, stdout: 'waiting\nended well' });
});

test.skipIf(isWindows)('an end by a signal is passed on as one', async () => {
  const checkout = await builtCheckout();
  checkout.write('out/main/cli-main.js', `process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`);

  expect(await checkout.run(BIN, [], { preload: asNode20 })).toMatchObject({ code: null, signal: 'SIGKILL' });
});
