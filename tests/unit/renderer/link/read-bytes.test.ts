import { expect, test } from 'vitest';
import { readBytes } from '../../../../src/renderer/link/read-bytes.ts';

const pieces = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(4, 5)];

function answerOf(announced?: number): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(body, announced === undefined ? {} : { headers: { 'content-length': String(announced) } });
}

test('bytes that come in pieces are one whole', async () => {
  expect([...new Uint8Array(await readBytes(answerOf(5)))]).toEqual([1, 2, 3, 4, 5]);
});

test('an answer that does not say how long it is comes whole too', async () => {
  expect([...new Uint8Array(await readBytes(answerOf()))]).toEqual([1, 2, 3, 4, 5]);
});

test('an answer that is shorter or longer than it says is none', async () => {
  await expect(readBytes(answerOf(6))).rejects.toThrow('of 6 bytes 5 came');
  await expect(readBytes(answerOf(4))).rejects.toThrow(RangeError);
});
