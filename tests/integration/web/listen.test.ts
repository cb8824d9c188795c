import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { limits, listenOnLoopback } from '../../../src/main/web/listen.ts';

test('who sends a head that does not end is cut off after a time, and others are answered meanwhile', async () => {
  const listening = await listenOnLoopback(
    0,
    { request: (_asked, answer) => answer.end('fine'), upgrade: (_asked, socket) => socket.destroy() },
    200,
  );
  onTestFinished(() => listening.close());
  const begin = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${listening.port}\r\n`;
  const slow = connect(listening.port, '127.0.0.1', () => slow.write(`${begin}X-Slow: `));
  let said = '';
  slow.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });

  expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('fine');
  await once(slow, 'close');

  expect(said).toContain('408');
  expect(limits.headerMs).toBe(10_000);
});
