/**
 * Watches each folder below a root by itself, as Linux wants it: a new folder is watched first and looked into afterwards,
 * so that nothing falls between. docs/adr/0011-watching.md
 */
import { watch, type FSWatcher } from 'node:fs';
import { isFolderThere } from '../ports/folders.ts';
import { fromRawPath, toRawPath } from '../ports/paths.ts';
import { walkFolders } from '../scan/walk-parts.ts';
import { join } from '../scan/walk-paths.ts';
import type { Changes } from './changes.ts';
import { isAtOrBelow, isOfMusic } from './folder-names.ts';

export interface FolderEyes {
  /** To be called when changes are due: takes notice of folders that came and went. Throws what the system says. */
  follow(): void;
  close(): void;
}

interface Watched {
  readonly identity: string;
  readonly eye: FSWatcher;
}

/** Begins at once. Throws what the system says: ENOSPC where it watches no more folders. */
export function watchEach(rootPath: string, changes: Changes): FolderEyes {
  const watched = new Map<string, Watched>();
  const identities = new Set<string>();
  /** Names that came or went, and may be folders. */
  const doubted = new Set<string>();

  const forget = (path: string, { eye, identity }: Watched) => {
    eye.close();
    identities.delete(identity);
    watched.delete(path);
  };
  const look = (folder: string, event: string, raw: Buffer | null) => {
    changes.count();
    if (raw === null) return changes.note(folder);
    const name = fromRawPath(raw);
    const path = join(folder, name);
    const isFolder = watched.has(path);
    if (isFolder || isOfMusic(name)) changes.note(folder);
    // it may be ours to see now, or not any more
    if (isFolder) changes.note(path);
    // `rename`: it came, went, or is another one now
    if (event === 'rename' && (isFolder || isFolderThere(path))) {
      doubted.add(path);
      changes.note(folder);
    }
  };
  const addTree = (from: string, isNew: boolean) => {
    let identity = '';
    const isKnown = (found: string) => {
      identity = found;
      return identities.has(found);
    };
    for (const path of walkFolders(rootPath, from, isKnown)) {
      const eye = watch(toRawPath(path), { encoding: 'buffer' }, (event, name) => look(path, event, name));
      // it ends with the folder, of which the folder above tells as well
      eye.on('error', () => eye.close());
      watched.set(path, { eye, identity });
      identities.add(identity);
      if (isNew) changes.note(path);
    }
  };
  const eyes: FolderEyes = {
    follow: () => {
      if (doubted.size === 0) return;
      const paths = new Set(doubted);
      doubted.clear();
      // all that left goes first: a folder that was renamed is known by its identity
      for (const [path, it] of watched) if (isAtOrBelow(path, paths)) forget(path, it);
      for (const path of paths) if (isFolderThere(path)) addTree(path, true);
    },
    close: () => {
      for (const [path, it] of watched) forget(path, it);
    },
  };
  try {
    addTree(rootPath, false);
    return eyes;
  } catch (thrown) {
    eyes.close();
    throw thrown;
  }
}
