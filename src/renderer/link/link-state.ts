import { create } from 'zustand';

/**
 * `locked`: the server does not know this page, and only a fresh address from it helps. `signed-out`: nobody is signed in,
 * and a profile can be chosen. Both hold until the page begins anew.
 */
export type LinkState = 'connected' | 'reconnecting' | 'locked' | 'signed-out';

export const useLinkState = create<{ readonly state: LinkState }>()(() => ({ state: 'connected' }));

export function setLink(state: LinkState): void {
  if (!isLocked()) useLinkState.setState({ state });
}

/** Nothing can be asked before the page begins anew. */
export function isLocked(): boolean {
  const { state } = useLinkState.getState();
  return state === 'locked' || state === 'signed-out';
}
