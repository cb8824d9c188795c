/** What a walk asks of the system: plain synchronous calls. Given to the walker, so that tests may let them fail. */
import { readdirSync, realpathSync, statfsSync, statSync, type Dirent, type Stats } from 'node:fs';
import { fromRawPath, toRawPath } from './paths.ts';

/** What the system says of a file or a folder. */
export type FileFacts = Stats;

/** One line of a folder's list. */
export type ListedEntry = Dirent | Dirent<Buffer>;

/** Paths and names are in the library's form. All throw what the system throws. */
export interface WalkFiles {
  /** Undefined where nothing is there. */
  stat(path: string): Stats | undefined;
  list(path: string): readonly Dirent[];
  /** The same for a folder with names that are no text. */
  listBytes(path: string): readonly Dirent<Buffer>[];
  /** All links resolved. */
  realPath(path: string): string;
  /** What the file system around a path is: its type and size, which stay when a drive is mounted again. */
  volume(path: string): string;
}

/** Those of this computer. */
export const systemFiles: WalkFiles = {
  stat: (path) => statSync(toRawPath(path), { throwIfNoEntry: false }),
  list: (path) => readdirSync(toRawPath(path), { withFileTypes: true }),
  listBytes: (path) => readdirSync(toRawPath(path), { withFileTypes: true, encoding: 'buffer' }),
  realPath: (path) => fromRawPath(realpathSync(toRawPath(path), { encoding: 'buffer' })),
  volume: (path) => {
    const { type, bsize, blocks } = statfsSync(toRawPath(path));
    return `${type.toString(16)}:${bsize * blocks}`;
  },
};
