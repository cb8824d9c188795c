import { create } from 'zustand';

/** `locked`: the server does not know this page, and only a fresh address from it helps. */
export type LinkState = 'connected' | 'reconnecting' | 'locked';

export const useLinkState = create<{ readonly state: LinkState }>()(() => ({ state: 'connected' }));

export function setLink(state: LinkState): void {
  if (!isLocked()) useLinkState.setState({ state });
}

export function isLocked(): boolean {
  return useLinkState.getState().state === 'locked';
}
