/** Where the library and its pictures lie, and how much room they take. */
import type { StorageFacts } from '../../shared/contract/app.ts';
import { AppError } from '../../shared/errors.ts';
import type { ArtCache } from '../art/cache.ts';
import { isKnownDamaged } from '../db/care.ts';
import type { ReadDb } from '../db/handles.ts';
import { findStored, listBackups } from '../ports/storage.ts';

export interface StorageService {
  /** Cost: one look at each picture of the cache. */
  facts(): Promise<StorageFacts>;
  /** Forgets all thumbnails. They are made again when they are next shown. */
  clearCache(): Promise<StorageFacts>;
  /** Whether the library's file is known to be damaged. */
  isDamaged(): boolean;
}

/** Measures what is kept, and clears what can be made anew. The library and its backups are never touched. */
export function createStorageService(
  libraryPath: string,
  art: Pick<ArtCache, 'clear' | 'measure' | 'path'>,
  db: ReadDb,
): StorageService {
  const facts = async (): Promise<StorageFacts> => {
    const [library, log, backups, cache] = await Promise.all([
      findStored(libraryPath),
      findStored(`${libraryPath}-wal`),
      listBackups(libraryPath),
      art.measure(),
    ]);
    return {
      libraryPath,
      libraryBytes: (library?.sizeBytes ?? 0) + (log?.sizeBytes ?? 0),
      backups: backups.map(({ path, sizeBytes, changedAt }) => ({ path, sizeBytes, madeAt: changedAt })),
      cachePath: art.path,
      cacheBytes: cache.sizeBytes,
      cacheFileCount: cache.fileCount,
    };
  };
  return {
    facts,
    clearCache: async () => {
      try {
        await art.clear();
      } catch (cause) {
        throw new AppError('path-denied', 'The cache of pictures could not be removed', { cause });
      }
      return facts();
    },
    isDamaged: () => isKnownDamaged(db),
  };
}
