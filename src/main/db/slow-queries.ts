/** Tells which statements are slow. Their values are left out: they may be names and paths. */
import type { LogEvent } from 'kysely';
import type { Log } from '../ports/log.ts';

/** One statement, at most; the scan's bulk writes don't pass here. */
const SLOW_MS = 40;

/** A listener for Kysely's `log` that notes statements above 40 ms; for us, not for a person at a terminal. */
export function logSlowQueries(log: Log): (event: LogEvent) => void {
  return ({ query, queryDurationMillis }) => {
    if (queryDurationMillis > SLOW_MS) log.info(`slow query, ${Math.round(queryDurationMillis)} ms`, query.sql);
  };
}
