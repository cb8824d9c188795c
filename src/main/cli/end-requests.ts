/** What asks a command to end: Ctrl+C, a service manager, a terminal that is closed. */
import { systemClock } from '../ports/clock.ts';
import { exitCodes } from '../ports/exit-codes.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Whoever started us may pass on a signal that we had as well: so soon after the first it is the same request. */
const ECHO_MS = 1000;

/**
 * Calls `onRequest` at the first request to end. Somebody who asks again later does not want to wait: then the process
 * ends at once. Gives the function that stops listening.
 */
export function listenForEnd(onRequest: () => void): () => void {
  let askedAtMs: number | undefined;
  const listener = () => {
    const now = systemClock.monotonicMs();
    if (askedAtMs === undefined) {
      askedAtMs = now;
      onRequest();
    } else if (now - askedAtMs > ECHO_MS) {
      process.exit(exitCodes.failed);
    }
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}
