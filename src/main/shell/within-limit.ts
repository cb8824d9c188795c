/** Waiting that comes to an end. */
import { AppError } from '../../shared/errors.ts';

/** What the work gives, if it is done in time; it is not stopped, only waited for no longer. Throws: internal after the limit. */
export async function withinLimit<Value>(work: Promise<Value>, limitMs: number): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new AppError('internal', `not done within ${limitMs} ms`)), limitMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
