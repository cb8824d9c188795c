/** What is to be done about a folder of music that is not where it was, or not what it was. */
import { dirname, sep } from 'node:path';
import type { Changed } from '../../shared/contract/activity.ts';
import type { Folder, FolderQuestion } from '../../shared/contract/folders.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId, UserId } from '../../shared/ids.ts';
import { listFolderPaths, listFolders } from '../db/queries/folders.ts';
import { sampleFolder } from '../db/queries/relocate-folder.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { findThing, listFolder, realFolder } from '../ports/folders.ts';
import type { Changes } from './changes.ts';
import { assertApart } from './folder-kind.ts';
import type { ScanService } from './scan.ts';

export interface FolderCare {
  /** Throws: not-found, conflict. */
  answer(userId: UserId, folderId: FolderId, answer: NonNullable<FolderQuestion['answer']>): Promise<Folder>;
  /** Throws: not-found. */
  findMoved(folderId: FolderId): { readonly path: string | null };
  /** Throws: not-found, path-denied, conflict. */
  relocate(userId: UserId, folderId: FolderId, path: string): Promise<Changed>;
}

interface FolderCareParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'make'>;
  readonly scans: Pick<ScanService, 'start' | 'aside'>;
}

// a folder of a renamed drive is looked for beside it, but not among thousands
const MOST_NEIGHBOURS = 500;

/** Answers are kept and acted upon by a scan; a folder that is somewhere else now keeps its rows, as one activity. */
export function createFolderCare(parts: FolderCareParts): FolderCare {
  const { reader, writer, changes, scans } = parts;
  const pathOf = (folderId: FolderId): string => {
    const found = listFolderPaths(writer).find(({ id }) => id === folderId);
    if (found === undefined) throw new AppError('not-found', 'There is no such folder in the library');
    return found.path;
  };
  const holdsMusicOf = (folderId: FolderId, path: string): boolean => {
    const from = pathOf(folderId);
    const sample = sampleFolder(reader, folderId);
    const isThere = (known: string) => findThing(join(path, known.slice(bare(from).length + 1)))?.kind === 'file';
    return sample.filter((known) => isThere(known.path)).length * 2 >= Math.max(1, sample.length);
  };
  return {
    answer: async (userId, folderId, answer) => {
      pathOf(folderId);
      changes.make(userId, {
        type: 'folder-answer',
        table: 'folder_answer',
        ids: [folderId],
        become: (row, now) => {
          if (row === null) throw new AppError('conflict', 'Nothing is asked of this folder any more');
          return row.answer === answer ? row : { ...row, answer, answeredAt: now };
        },
      });
      // what is there is looked at once more before anything is taken as missing
      if (answer === 'gone') await scans.start([folderId]);
      const folder = listFolders(reader).find(({ id }) => id === folderId);
      if (folder === undefined) throw new AppError('not-found', 'There is no such folder in the library');
      return folder;
    },
    findMoved: (folderId) => {
      const taken = new Set(listFolderPaths(reader).map(({ path }) => path));
      const found = neighboursOf(pathOf(folderId)).find((path) => !taken.has(path) && holdsMusicOf(folderId, path));
      return { path: found ?? null };
    },
    relocate: async (userId, folderId, path) => {
      const to = realFolder(path);
      const changed = await scans.aside(() => {
        const from = pathOf(folderId);
        assertApart(
          to,
          listFolderPaths(writer).filter(({ id }) => id !== folderId),
        );
        if (to !== from && !holdsMusicOf(folderId, to)) {
          throw new AppError('conflict', `${to} does not hold the music of this folder`, {
            details: { reason: 'other-music' },
          });
        }
        return changes.make(userId, {
          type: 'folder-move',
          table: 'folder',
          ids: [folderId],
          become: () => ({ path: to }),
        });
      });
      await scans.start([folderId]);
      return changed;
    },
  };
}

/** Where a folder may be that was renamed, or lies on a drive that was: one name of its path is another one. */
function neighboursOf(path: string): readonly string[] {
  for (let around = dirname(path), name = path; around !== name; name = around, around = dirname(around)) {
    const rest = bare(path).slice(name.length + 1);
    if (findThing(around)?.kind !== 'folder') continue;
    return namesIn(around)
      .slice(0, MOST_NEIGHBOURS)
      .flatMap((other) => {
        const place = rest === '' ? join(around, other) : join(join(around, other), rest);
        return place !== path && findThing(place)?.kind === 'folder' ? [place] : [];
      });
  }
  return [];
}

function namesIn(path: string): readonly string[] {
  try {
    return listFolder(path).folderNames;
  } catch (thrown) {
    // gone again, or not ours to see: nothing to offer
    if (thrown instanceof AppError) return [];
    throw thrown;
  }
}

function bare(path: string): string {
  return path.endsWith(sep) ? path.slice(0, -1) : path;
}

function join(folder: string, name: string): string {
  return bare(folder) + sep + name;
}
