import { useSyncExternalStore } from 'react';

/** Below it the sidebar is icons and the panel lies over the view; `--breakpoint-wide` in `tokens.css`. */
const WIDE = 900;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

export function useWindowWidth(): number {
  return useSyncExternalStore(subscribe, () => window.innerWidth);
}

export function isWideWindow(width: number): boolean {
  return width >= WIDE;
}
