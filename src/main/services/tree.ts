/** The library as a tree of folders, below the sources. */
import { sep } from 'node:path';
import type { Folder } from '../../shared/contract/folders.ts';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { TreeFolder, TreeMatch, TreePage, TreeSource } from '../../shared/contract/tree.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId, TrackId, UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listSourceRows, type SourceRow } from '../db/queries/folders.ts';
import { lastName } from '../db/queries/folder-names.ts';
import { findTrackPlace } from '../db/queries/media.ts';
import {
  countBelow,
  findTreeFolder,
  listArts,
  listChildNames,
  listTracksBelow,
  rangeBelow,
} from '../db/queries/tree.ts';
import { toDisplayPath } from '../ports/paths.ts';
import { createFolderFinder } from './find-folders.ts';
import type { OwnLists } from './own-lists.ts';

/** A place in the tree: a source, and the names below it in the library's form, with `/` between them. */
interface Place {
  readonly folderId: FolderId;
  readonly path: string;
}

interface ListOrder extends OwnFilter {
  readonly isDeep: boolean;
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
}

export interface TreeService {
  sources(): readonly TreeSource[];
  /** Throws: not-found. */
  page(place: Place): TreePage;
  /** Throws: not-found. */
  cards(place: Place, names: readonly string[]): readonly TreeFolder[];
  /** Throws: not-found. */
  trackIds(userId: UserId, place: Place, order: ListOrder): Promise<Uint32Array>;
  /** By their names, best first. */
  find(text: string, limit: number): Promise<readonly TreeMatch[]>;
  /** Null for a track whose file is not there. */
  locate(trackId: TrackId): Promise<{ readonly folderId: Folder['id']; readonly path: string } | null>;
}

/** Places, and what lies there. Only reads, and never the disk itself. */
export function createTreeService(db: ReadDb, lists: Pick<OwnLists, 'tracksAmong'>): TreeService {
  const sourceOf = (folderId: FolderId): SourceRow => {
    const found = listSourceRows(db).find(({ id }) => id === folderId);
    if (found === undefined) throw new AppError('not-found', 'There is no such folder in the library');
    return found;
  };
  const wholePath = ({ folderId, path }: Place): string => {
    const source = sourceOf(folderId);
    return path === '' ? source.path : rangeBelow(source.path).prefix + path.replaceAll('/', sep);
  };
  const find = createFolderFinder(db);
  return {
    find,
    sources: () => listSourceRows(db).map((source) => toTreeSource(db, source)),
    page: (place) => {
      const source = sourceOf(place.folderId);
      const whole = wholePath(place);
      const range = rangeBelow(whole);
      const trackCount = countBelow(db, range);
      if (trackCount === 0 && place.path !== '') throw new AppError('not-found', 'There is no music in this folder');
      const names = place.path === '' ? [] : place.path.split('/');
      return {
        ...place,
        name: toDisplayPath(names.at(-1) ?? lastName(source.path)),
        location: toDisplayPath(whole),
        state: source.state,
        crumbs: toCrumbs(source, names),
        folderNames: listChildNames(db, range),
        ownCount: listTracksBelow(db, range, false).length,
        trackCount,
      };
    },
    cards: (place, names) => {
      const whole = wholePath(place);
      return names.map((name) => findTreeFolder(db, whole, name));
    },
    trackIds: async (userId, place, { isDeep, ...order }) =>
      await lists.tracksAmong(userId, order, listTracksBelow(db, rangeBelow(wholePath(place)), isDeep)),
    locate: async (trackId) => {
      const path = (await findTrackPlace(db, trackId))?.path;
      if (path === undefined) return null;
      for (const source of listSourceRows(db)) {
        const { prefix } = rangeBelow(source.path);
        if (!path.startsWith(prefix)) continue;
        const folder = path.slice(prefix.length, Math.max(prefix.length, path.lastIndexOf(sep)));
        return { folderId: source.id, path: folder.replaceAll(sep, '/') };
      }
      return null;
    },
  };
}

function toTreeSource(db: ReadDb, { id, path, state }: SourceRow): TreeSource {
  const range = rangeBelow(path);
  return {
    folderId: id,
    location: toDisplayPath(path),
    state,
    name: toDisplayPath(lastName(path)),
    trackCount: countBelow(db, range),
    arts: listArts(db, range),
  };
}

/** The source's own crumb, then one a folder, without the last. */
function toCrumbs(source: SourceRow, names: readonly string[]): TreePage['crumbs'] {
  if (names.length === 0) return [];
  const above = names.slice(0, -1).map((name, at) => ({
    name: toDisplayPath(name),
    path: names.slice(0, at + 1).join('/'),
  }));
  return [{ name: toDisplayPath(lastName(source.path)), path: '' }, ...above];
}
