/** What the file system has against the cache folder, as errors of ours. */
import { AppError } from '../../shared/errors.ts';
import { isOutOfSpace } from './file-errors.ts';

/** What `run` gives. Throws: disk-full, path-denied. */
export function withCacheErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw isOutOfSpace(cause)
      ? new AppError('disk-full', 'There is no space left in the cache folder', { cause })
      : new AppError('path-denied', 'The cache folder can’t be used', { cause });
  }
}
