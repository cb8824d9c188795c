/** The part of V8's heap in which everything begins. */
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps it in this process at the size that it starts with. What a scan makes dies at once, wherever it lies: with room for
 * it the heap grows by over 100 MB, and the scan takes as long (docs/scan-speed.md). To be called before there is much work.
 * Threads have bounds of their own.
 */
export function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
