/**
 * Folders as they lie on the disk, read off the paths of the present tracks. All that lies below a folder is one range
 * of the index on those paths, so that nothing is matched by pattern and names may hold any character.
 */
import { sep } from 'node:path';
import type { TreeFolder } from '../../../shared/contract/tree.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { fileOrderKey } from './file-order.ts';

const MAX_ARTS = 4;
const FOLDERS_LOOKED_AT = 12;

// the sign that follows the separator: with it in the separator's place, a path is beyond all that lies below the folder
const AFTER_SEP = String.fromCodePoint((sep.codePointAt(0) ?? 0) + 1);

const HERE = 'missing_since is null and filepath >= ? and filepath < ?';
const NEXT = `select filepath from track where ${HERE} order by filepath limit 1`;
const COUNT = `select count(*) from track where ${HERE}`;
const ALL = `select id, filepath from track where ${HERE} order by filepath`;
const NEXT_ART = `
  select t.filepath, coalesce(b.image, t.image) as art
  from (select filepath, album_id, image from track where ${HERE} order by filepath limit 1) t
  left join album b on b.id = t.album_id`;

/** The statements that this page asks, for tests of their plans. */
export const treeQueries = { NEXT, COUNT, ALL, NEXT_ART };

/** The range of all that lies below a folder. */
interface Range {
  /** The folder's path with the separator at its end. */
  readonly prefix: string;
  readonly end: string;
}

/** What lies below a folder, given by its whole path in the library's form. */
export function rangeBelow(folderPath: string): Range {
  const bare = folderPath.endsWith(sep) ? folderPath.slice(0, -1) : folderPath;
  return { prefix: bare + sep, end: bare + AFTER_SEP };
}

/** The names of the folders directly inside that hold a track, in file order. Cost: one step of the index a folder and file. */
export function listChildNames({ raw }: ReadDb, { prefix, end }: Range): readonly string[] {
  return withDbErrors(() => {
    const next = keptStatement(raw, NEXT).pluck();
    const names: string[] = [];
    let from = prefix;
    for (;;) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one column of the statement above
      const path = next.get(from, end) as string | undefined;
      if (path === undefined) break;
      const at = path.indexOf(sep, prefix.length);
      if (at < 0) {
        // a file: the least text that is greater than its path
        from = `${path}\u0000`;
        continue;
      }
      names.push(path.slice(prefix.length, at));
      from = path.slice(0, at) + AFTER_SEP;
    }
    return names
      .map((name) => ({ name, key: fileOrderKey(name) }))
      .toSorted(byKey)
      .map(({ name }) => name);
  });
}

/** Whether any present track lies in a folder or below it. Cost: one step of the index. */
export function hasTracksBelow({ raw }: ReadDb, { prefix, end }: Range): boolean {
  return withDbErrors(() => keptStatement(raw, NEXT).get(prefix, end) !== undefined);
}

/** Present tracks in a folder and below it. Cost: walks that part of the index. */
export function countBelow({ raw }: ReadDb, { prefix, end }: Range): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a count
  return withDbErrors(() => keptStatement(raw, COUNT).pluck().get(prefix, end) as number);
}

/** Shape: ids in file order: what lies directly inside a folder, before the folders in it. Cost: sorts them. */
export function listTracksBelow({ raw }: ReadDb, { prefix, end }: Range, isDeep: boolean): Uint32Array {
  interface Found {
    readonly id: number;
    readonly filepath: string;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const all = withDbErrors(() => keptStatement(raw, ALL).all(prefix, end) as Found[]);
  const chosen = isDeep ? all : all.filter(({ filepath }) => !filepath.includes(sep, prefix.length));
  const ordered = chosen
    .map(({ id, filepath }) => ({ id, key: placeKey(filepath.slice(prefix.length)) }))
    .toSorted(byKey);
  return Uint32Array.from(ordered, ({ id }) => id);
}

/** A folder as a card: by the path of its parent and its name. Cost: counts what is below, and a few steps for the covers. */
export function findTreeFolder(db: ReadDb, parentPath: string, name: string): TreeFolder {
  const range = rangeBelow(rangeBelow(parentPath).prefix + name);
  return { name: toDisplayPath(name), trackCount: countBelow(db, range), arts: listArts(db, range) };
}

/** The covers of up to four of the folders below, from the first on. Cost: a step of the index each. */
export function listArts({ raw }: ReadDb, { prefix, end }: Range): readonly string[] {
  const next = keptStatement(raw, NEXT_ART);
  const arts = new Set<string>();
  let from = prefix;
  for (let looked = 0; looked < FOLDERS_LOOKED_AT && arts.size < MAX_ARTS; looked++) {
    interface Found {
      readonly filepath: string;
      readonly art: string | null;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
    const found = withDbErrors(() => next.get(from, end) as Found | undefined);
    if (found === undefined) break;
    if (found.art !== null) arts.add(found.art);
    const folder = found.filepath.slice(0, found.filepath.lastIndexOf(sep));
    // files of the very folder may stand between its subfolders: those are stepped over one by one
    from = folder.length < prefix.length ? `${found.filepath}\u0000` : folder + AFTER_SEP;
  }
  return [...arts];
}

/** Folders of a path one by one, so that a folder's own files come before those of the folders in it. */
function placeKey(path: string): string {
  const names = path.split(sep);
  return names.map((name, at) => (at === names.length - 1 ? '\u0000' : '\u0001') + fileOrderKey(name)).join('');
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
