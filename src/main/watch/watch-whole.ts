/** Watches a root with all below it at once, as macOS and Windows offer it. docs/adr/0011-watching.md */
import { watch } from 'node:fs';
import { dirname, sep } from 'node:path';
import { isFolderThere } from '../ports/folders.ts';
import { fromRawPath, toRawPath } from '../ports/paths.ts';
import { walkFolders } from '../scan/walk-parts.ts';
import { join } from '../scan/walk-paths.ts';
import type { Changes } from './changes.ts';
import { isOfMusic } from './folder-names.ts';
import type { FolderEyes } from './watch-each.ts';

/** Begins at once. `onOverrun`: more happened than the system told of. Throws what the system says. */
export function watchWhole(rootPath: string, changes: Changes, onOverrun: () => void): FolderEyes {
  const doubted = new Set<string>();
  const look = (event: string, raw: Buffer | null) => {
    changes.count();
    if (raw === null) return onOverrun();
    const path = join(rootPath, fromRawPath(raw));
    const name = path.slice(path.lastIndexOf(sep) + 1);
    if (event === 'rename') doubted.add(path);
    if (event === 'rename' || isOfMusic(name)) changes.note(dirname(path));
  };
  const eye = watch(toRawPath(rootPath), { recursive: true, encoding: 'buffer' }, look);
  eye.on('error', () => {
    eye.close();
    onOverrun();
  });
  return {
    follow: () => {
      const paths = [...doubted].filter(isFolderThere);
      doubted.clear();
      for (const path of paths) for (const folder of walkFolders(rootPath, path, () => false)) changes.note(folder);
    },
    close: () => eye.close(),
  };
}
