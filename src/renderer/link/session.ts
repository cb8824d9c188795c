import { openSession } from './web-transport.ts';

const CODE = /^#code=(.+)$/;

/** A fresh address that is put into a page already open changes its fragment alone; the page then begins anew. */
export function watchForFreshCode(): void {
  window.addEventListener('hashchange', () => {
    if (CODE.test(location.hash)) location.reload();
  });
}

/**
 * Enters with the one-time code of the address, where there is one, and takes it out of the address and the history.
 * A stale code is no error by itself: the cookie of an earlier entry may still hold, and the first call will tell.
 */
export async function enterSession(): Promise<void> {
  const code = CODE.exec(location.hash)?.[1];
  if (code === undefined) return;
  history.replaceState(null, '', location.pathname);
  await openSession(decodeURIComponent(code)).catch(() => false);
}
