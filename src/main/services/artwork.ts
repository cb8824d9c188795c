/** Pictures by key: from the key to the file that holds the picture, and to the thumbnail in the cache. */
import type { ArtSize } from '../../shared/contract/bridge.ts';
import type { ArtCache } from '../art/cache.ts';
import { parseArtKey } from '../art/keys.ts';
import type { ArtLocation } from '../core-api.ts';
import { findFolderImagePath, findTrackPlace } from '../db/queries/media.ts';
import type { ReadDb } from '../db/handles.ts';
import type { ArtSource } from '../parse/protocol.ts';

export interface ArtworkService {
  /** Undefined where there is no picture or it can't be used. */
  locate(key: string, size: ArtSize): Promise<ArtLocation | undefined>;
}

/** Finds the picture behind an art key in the library, and its thumbnail in the cache. */
export function createArtworkService(reader: ReadDb, cache: ArtCache): ArtworkService {
  return {
    locate: async (key, size) => {
      const source = await findSource(reader, key);
      return source === undefined ? undefined : await cache.locate(key, source, size);
    },
  };
}

async function findSource(reader: ReadDb, key: string): Promise<ArtSource | undefined> {
  const parts = parseArtKey(key);
  if (parts === undefined) return undefined;
  const { kind, id } = parts;
  if (kind === 'track') {
    const place = await findTrackPlace(reader, id);
    return place === undefined ? undefined : { kind: 'embedded', path: place.path };
  }
  const path = await findFolderImagePath(reader, id);
  return path === undefined ? undefined : { kind: 'file', path };
}
