/** Thumbnails on disk, made when first asked for. The folder may be deleted at any time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArtKey } from '../../shared/contract/art.ts';
import { artSizes, type ArtSize } from '../../shared/contract/bridge.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { ArtLocation } from '../core-api.ts';
import { measureFolder, removeFolderTree } from '../ports/storage.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { ArtSource } from '../parse/protocol.ts';

export interface ArtCache {
  /**
   * The thumbnail of the picture that `key` names, which is in `source`; undefined where it can't be used.
   * Cost: one look for a file, or on the first ask a decode in a parser process, which makes all sizes at once.
   */
  locate(key: ArtKey, source: ArtSource, size: ArtSize): Promise<ArtLocation | undefined>;
  /** The folder of the thumbnails. */
  readonly path: string;
  /** Cost: one look at each file. */
  measure(): Promise<{ readonly fileCount: number; readonly sizeBytes: number }>;
  /** Deletes everything in it. What is being made meanwhile may stay. */
  clear(): Promise<void>;
}

export interface ArtCacheOptions {
  readonly cachePath: string;
  readonly pool: Pick<ParserPool, 'makeThumbnails'>;
}

/** Failures that the same file will give again: kept on disk, until the file changes and with it its key. */
const lastingCodes: ReadonlySet<ErrorCode> = new Set([
  'bad-artwork',
  'bad-tags',
  'unsupported-format',
  'parser-timeout',
  'parser-memory',
  'parser-crashed',
]);

const sizes: readonly ArtSize[] = ['small', 'large'];

/** Thumbnails by art key, made by the parser processes when they are first asked for. Cost: nothing until then. */
export function createArtCache({ cachePath, pool }: ArtCacheOptions): ArtCache {
  const root = join(cachePath, 'art');
  const jobs = new Map<ArtKey, Promise<boolean>>();
  const hopeless = new Set<ArtKey>();

  async function make(key: ArtKey, source: ArtSource): Promise<boolean> {
    const targets = sizes.map((size) => ({ path: thumbnailPath(root, key, size), maxSidePx: artSizes[size] }));
    const problem = await pool.makeThumbnails({ source, targets });
    if (problem === null) return true;
    if (lastingCodes.has(problem.code)) {
      hopeless.add(key);
      writeMarker(markerPath(root, key));
    }
    return false;
  }

  /** One job a key, however many ask. */
  function makeOnce(key: ArtKey, source: ArtSource): Promise<boolean> {
    const running = jobs.get(key);
    if (running !== undefined) return running;
    const job = make(key, source).finally(() => jobs.delete(key));
    jobs.set(key, job);
    return job;
  }

  return {
    path: root,
    measure: () => measureFolder(root),
    clear: async () => {
      hopeless.clear();
      await removeFolderTree(root);
    },
    locate: async (key, source, size) => {
      // the key becomes a file name
      if (!/^[a-z0-9]{1,64}$/.test(key)) throw new AppError('internal', 'an art key has only small letters and digits');
      const location: ArtLocation = { path: thumbnailPath(root, key, size), mime: 'image/jpeg' };
      if (existsSync(location.path)) return location;
      if (hopeless.has(key)) return undefined;
      if (existsSync(markerPath(root, key))) {
        hopeless.add(key);
        return undefined;
      }
      return (await makeOnce(key, source)) ? location : undefined;
    },
  };
}

function thumbnailPath(root: string, key: ArtKey, size: ArtSize): string {
  return join(folderOf(root, key), `${key}-${size}.jpg`);
}

function markerPath(root: string, key: ArtKey): string {
  return join(folderOf(root, key), `${key}.none`);
}

/** One of 256, so that none holds too many files. */
function folderOf(root: string, key: ArtKey): string {
  return join(root, createHash('sha256').update(key).digest('hex').slice(0, 2));
}

function writeMarker(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  } catch {
    // a cache that can't be written: this session remembers, the next one tries again
  }
}
