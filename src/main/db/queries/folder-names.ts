/**
 * Names of the folders on disk, kept in memory once somebody looks for one: a library has a tenth as many folders as
 * tracks, and their names stand in no table of their own, since those between the source and the music are in none.
 */
import { sep } from 'node:path';
import type { FolderId } from '../../../shared/ids.ts';
import { indexText } from '../../../shared/text/words.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { listFolderPaths } from './folders.ts';
import type { Pieces } from './pieces.ts';

/** A folder by its name. It may hold no present track any more. */
export interface NamedFolder {
  readonly rootId: FolderId;
  /** Whole, in the library's form. */
  readonly path: string;
  /** The words of its name as search knows them, with a space before each. */
  readonly words: string;
}

const COUNT = 'select count(*) from scan_folder where id > ?';
// rows are never put in between: what is new has a greater id
const SINCE = 'select id, root_id as rootId, path from scan_folder where id > ? order by id limit ?';
const ROWS_A_PIECE = 2000;

interface Row {
  readonly id: number;
  readonly rootId: number;
  readonly path: string;
}

export interface FolderNames {
  /** The sources they are of. */
  readonly sources: string;
  /** As many rows were read, up to this one. */
  readonly rowCount: number;
  readonly lastId: number;
  readonly names: NamedFolder[];
  /** Their paths. */
  readonly seen: Set<string>;
}

/**
 * The names of all folders of the chosen sources, with those that only hold folders.
 * Cost: reads all of them; where those from before are given, what has come since, and all only where any went.
 */
export function* folderNamePieces(db: ReadDb, before: FolderNames | undefined): Pieces<FolderNames> {
  const sources = listFolderPaths(db);
  const named = JSON.stringify(sources);
  // as many as there were and those that have come: none has gone
  const isWhole = before?.sources === named && before.rowCount + countRows(db, before.lastId) === countRows(db, 0);
  const from = isWhole ? before : { rowCount: 0, lastId: 0, names: [], seen: new Set<string>() };
  const byId = new Map<number, Source>(sources.map((source) => [source.id, source]));
  let { rowCount, lastId } = from;
  for (;;) {
    const rows = readRows(db, lastId, ROWS_A_PIECE);
    for (const { rootId, path } of rows) {
      const source = byId.get(rootId);
      if (source !== undefined) addWithThoseAbove(from, source, path);
    }
    rowCount += rows.length;
    lastId = rows.at(-1)?.id ?? lastId;
    if (rows.length < ROWS_A_PIECE) return { ...from, sources: named, rowCount, lastId };
    // what is written meanwhile is found by its count the next time
    yield 'read';
  }
}

function readRows({ raw }: ReadDb, afterId: number, limit: number): readonly Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return withDbErrors(() => keptStatement(raw, SINCE).all(afterId, limit) as readonly Row[]);
}

function countRows({ raw }: ReadDb, afterId: number): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a count
  return withDbErrors(() => keptStatement(raw, COUNT).pluck().get(afterId) as number);
}

interface Source {
  readonly id: FolderId;
  readonly path: string;
}

/** The folder, and those between it and its source, each once. */
function addWithThoseAbove({ names, seen }: Pick<FolderNames, 'names' | 'seen'>, source: Source, path: string): void {
  const top = source.path.endsWith(sep) ? source.path.length - 1 : source.path.length;
  for (let at = path; at.length >= top && !seen.has(at); at = at.slice(0, Math.max(0, at.lastIndexOf(sep)))) {
    seen.add(at);
    names.push({ rootId: source.id, path: at, words: ` ${indexText(toDisplayPath(lastName(at)))}` });
    if (at.length <= top) return;
  }
}

/** The last name of a path; all of it for the root of a drive. */
export function lastName(path: string): string {
  const names = path.split(sep).filter((name) => name !== '');
  return names.at(-1) ?? path;
}
