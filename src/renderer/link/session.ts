import { openSession } from './web-transport.ts';

/**
 * Enters with the one-time code of the address, where there is one, and takes it out of the address and the history.
 * A stale code is no error by itself: the cookie of an earlier entry may still hold, and the first call will tell.
 */
export async function enterSession(): Promise<void> {
  const code = /^#code=(.+)$/.exec(location.hash)?.[1];
  if (code === undefined) return;
  history.replaceState(null, '', location.pathname);
  await openSession(decodeURIComponent(code)).catch(() => false);
}
