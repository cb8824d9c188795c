/** Playlist files that a walk met on its way: gathered while the folders go by, and noted when the walk has ended. */
import { sep } from 'node:path';
import type { PlaylistFileWrites } from '../db/batch/playlist-files.ts';
import { isInside, join } from './walk-paths.ts';
import type { WalkedFile, WalkedFolder } from './walked.ts';

export interface FoundPlaylists {
  /** Looks at the folders of a walk as they go by. */
  watch(walk: AsyncIterable<readonly WalkedFolder[]>): AsyncGenerator<readonly WalkedFolder[]>;
  /** Of a walk that went to its end. Inside the caller's transaction. How many are otherwise than before. */
  note(writes: PlaylistFileWrites, now: number): number;
}

interface SeenFolder {
  readonly path: string;
  readonly subfolders: ReadonlySet<string> | undefined;
}

interface Seen {
  readonly files: Map<string, WalkedFile>;
  /** Where parts of it are walked, those. */
  readonly folders: SeenFolder[];
  readonly unknownPaths: string[];
  isInterrupted: boolean;
}

/** None yet. `isWhole`: what is not met in a root is gone from it. */
export function gatherPlaylists(isWhole: boolean): FoundPlaylists {
  const roots = new Map<number, Seen>();
  const take = ({ rootId, path, playlists = [], problem, isFault, drive, subfolders }: WalkedFolder) => {
    const seen: Seen = roots.get(rootId) ?? { files: new Map(), folders: [], unknownPaths: [], isInterrupted: false };
    roots.set(rootId, seen);
    for (const file of playlists) seen.files.set(join(path, file.name), file);
    // another drive, or none, where this one was mounted proves nothing of its files
    if (isFault === true || drive?.isEmpty === true || drive?.isSampleGone === true) seen.isInterrupted = true;
    if (problem !== null) seen.unknownPaths.push(path);
    else if (!isWhole) {
      seen.folders.push({ path, subfolders: subfolders === undefined ? undefined : new Set(subfolders) });
    }
  };
  return {
    watch: async function* (walk) {
      for await (const folders of walk) {
        for (const folder of folders) take(folder);
        yield folders;
      }
    },
    note: (writes, now) => {
      let count = 0;
      for (const [rootId, seen] of roots) count += noteRoot(writes, { rootId, seen, isWhole, now });
      return count;
    },
  };
}

interface Noted {
  readonly rootId: number;
  readonly seen: Seen;
  readonly isWhole: boolean;
  readonly now: number;
}

function noteRoot(writes: PlaylistFileWrites, { rootId, seen, isWhole, now }: Noted): number {
  const isKnown = (path: string) =>
    !seen.isInterrupted &&
    !seen.unknownPaths.some((unknown) => isInside(path, unknown)) &&
    (isWhole || seen.folders.some((folder) => isGoneFrom(path, folder)));
  let count = 0;
  const met = new Set<string>();
  // a part without playlists, of a root that never had any, costs one look
  for (const known of writes.list(rootId)) {
    const file = seen.files.get(known.path);
    if (file !== undefined) {
      met.add(known.path);
      const isSame = file.sizeBytes === known.sizeBytes && file.mtimeUs === known.mtimeUs;
      if (isSame && known.missingSince === null) continue;
      writes.update(known.id, file);
      count++;
    } else if (known.missingSince === null && isKnown(known.path)) {
      writes.miss(known.id, now);
      count++;
    }
  }
  for (const [path, file] of seen.files) {
    if (met.has(path)) continue;
    writes.insert(rootId, path, file, now);
    count++;
  }
  return count;
}

/** Whether what was not met would have been, had it still been there. */
function isGoneFrom(path: string, { path: folder, subfolders }: SeenFolder): boolean {
  const start = folder.endsWith(sep) ? folder : folder + sep;
  if (!path.startsWith(start)) return false;
  const [first = '', ...deeper] = path.slice(start.length).split(sep);
  return deeper.length === 0 || subfolders?.has(first) === false;
}
