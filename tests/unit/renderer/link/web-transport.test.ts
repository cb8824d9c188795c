import { afterEach, expect, test, vi } from 'vitest';
import { callOverHttp } from '../../../../src/renderer/link/web-transport.ts';

afterEach(() => vi.unstubAllGlobals());

test('an answer that breaks off counts as none, like one that never came', async () => {
  const headers = { 'content-type': 'application/octet-stream', 'content-length': '8' };
  vi.stubGlobal('fetch', async () => new Response(Uint8Array.of(1, 2, 3), { headers }));

  await expect(callOverHttp('tracks.ids', {})).rejects.toMatchObject({
    code: 'internal',
    details: { reason: 'unreachable' },
  });
});
