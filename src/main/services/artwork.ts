/** Pictures by key: from the key to the file that holds the picture, and to the thumbnail in the cache. */
import { join } from 'node:path';
import type { ArtSize } from '../../shared/contract/bridge.ts';
import type { ArtCache } from '../art/cache.ts';
import { parseArtKey } from '../art/keys.ts';
import type { ArtLocation } from '../core-api.ts';
import { findFolderImagePath, findTrackPlace } from '../db/queries/media.ts';
import { findPictureBytes } from '../db/queries/pictures.ts';
import type { ReadDb } from '../db/handles.ts';
import type { ArtSource } from '../parse/protocol.ts';
import { ensureFile } from '../ports/scratch.ts';

export interface ArtworkService {
  /** Undefined where there is no picture or it can't be used. */
  locate(key: string, size: ArtSize): Promise<ArtLocation | undefined>;
}

/** Finds the picture behind an art key in the library, and its thumbnail in the cache. */
export function createArtworkService(reader: ReadDb, cache: ArtCache, cachePath: string): ArtworkService {
  return {
    locate: async (key, size) => {
      const source = await findSource(reader, key, cachePath);
      return source === undefined ? undefined : await cache.locate(key, source, size);
    },
  };
}

async function findSource(reader: ReadDb, key: string, cachePath: string): Promise<ArtSource | undefined> {
  const parts = parseArtKey(key);
  if (parts === undefined) return undefined;
  const { kind, id } = parts;
  if (kind === 'track') {
    const place = await findTrackPlace(reader, id);
    return place === undefined ? undefined : { kind: 'embedded', path: place.path };
  }
  if (kind === 'picture') return findGiven(reader, key, cachePath);
  const path = await findFolderImagePath(reader, id);
  return path === undefined ? undefined : { kind: 'file', path };
}

/** A picture that a person gave lies in the library; a copy in the cache is what thumbnails are made from. */
function findGiven(reader: ReadDb, key: string, cachePath: string): ArtSource | undefined {
  const bytes = findPictureBytes(reader, key);
  if (bytes === undefined) return undefined;
  const path = join(cachePath, 'art', 'given', `${key}.jpg`);
  ensureFile(path, () => bytes);
  return { kind: 'file', path };
}
