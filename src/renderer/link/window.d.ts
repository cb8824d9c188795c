import type { Bridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent where the page came over HTTP. */
    readonly fonoteka?: Bridge;
  }
}
