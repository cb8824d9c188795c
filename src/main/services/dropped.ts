/** What files and folders of this computer are to the library: for what a person drops into the window. */
import { sep } from 'node:path';
import type { DroppedThings } from '../../shared/contract/bridge.ts';
import { listFolderPaths } from '../db/queries/folders.ts';
import { findTrackAt } from '../db/queries/media.ts';
import { listTracksBelow, rangeBelow } from '../db/queries/tree.ts';
import type { ReadDb } from '../db/handles.ts';
import { isAudioFileName } from '../metadata/formats.ts';
import { findThing } from '../ports/folders.ts';
import { toDisplayPath } from '../ports/paths.ts';

/** No more tracks than a queue holds. */
const MAX_TRACKS = 10_000;

/** Looks at each path: a known file or folder gives its tracks, an unknown folder may be added. Only reads. */
export async function inspectPaths(reader: ReadDb, paths: readonly string[]): Promise<DroppedThings> {
  const roots = listFolderPaths(reader);
  const trackIds: number[] = [];
  const newFolders: string[] = [];
  let strangerCount = 0;
  let otherCount = 0;
  for (const given of paths) {
    const thing = findThing(given);
    if (thing === undefined) otherCount++;
    else if (thing.kind === 'file') {
      const trackId = findTrackAt(reader, thing.path);
      if (trackId !== undefined) trackIds.push(trackId);
      else if (isAudioFileName(thing.path)) strangerCount++;
      else otherCount++;
    } else {
      const below = listTracksBelow(reader, rangeBelow(thing.path), true);
      if (below.length > 0) trackIds.push(...below.subarray(0, MAX_TRACKS - trackIds.length));
      else if (roots.some((root) => isWithin(thing.path, root.path))) otherCount++;
      else newFolders.push(toDisplayPath(thing.path));
    }
  }
  return { trackIds: trackIds.slice(0, MAX_TRACKS), newFolders, strangerCount, otherCount };
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
