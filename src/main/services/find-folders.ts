/** Folders on disk by their names, as the view of folders shows them. */
import { sep } from 'node:path';
import type { TreeMatch } from '../../shared/contract/tree.ts';
import { indexText, wantedWords, type WantedWord } from '../../shared/text/words.ts';
import type { ReadDb } from '../db/handles.ts';
import { readDataStamp } from '../db/queries/data-stamp.ts';
import { folderNamePieces, lastName, type FolderNames, type NamedFolder } from '../db/queries/folder-names.ts';
import { listFolderPaths } from '../db/queries/folders.ts';
import { hasTracksBelow, rangeBelow } from '../db/queries/tree.ts';
import { toDisplayPath } from '../ports/paths.ts';
import { inTurns } from './in-turns.ts';

// where thousands answer equally well, nobody reads them all
const MAX_OF_A_GRADE = 500;

/**
 * A function that finds the folders whose name holds every word, each as the beginning of a word. Blank text finds none.
 * Shape: the whole name first, then its beginning, then any place in it; shorter names and paths before longer ones.
 * Cost: the first time reads all folders, in pieces; then a look at the name of each, and a step of the index for those
 * that are looked at.
 */
export function createFolderFinder(db: ReadDb): (text: string, limit: number) => Promise<readonly TreeMatch[]> {
  const listNames = keptNames(db);
  return async (text, limit) => {
    const wanted = wantedWords(text);
    if (wanted.length === 0) return [];
    const names = await listNames();
    const sources = new Map(listFolderPaths(db).map(({ id, path }) => [id, path]));
    const found: TreeMatch[] = [];
    for (const folder of ranked(names, text, wanted)) {
      const top = sources.get(folder.rootId);
      if (top === undefined || !hasTracksBelow(db, rangeBelow(folder.path))) continue;
      found.push(toMatch(folder, top));
      if (found.length === limit) break;
    }
    return found;
  };
}

/** The names as of the last write, read once for all who ask at a time. */
function keptNames(db: ReadDb): () => Promise<readonly NamedFolder[]> {
  let kept: FolderNames | undefined;
  let keptStamp = '';
  let reading: Promise<void> | undefined;
  const read = async (stamp: string): Promise<void> => {
    kept = await inTurns(db, () => folderNamePieces(db, kept));
    keptStamp = stamp;
  };
  return async () => {
    const stamp = readDataStamp(db);
    if (kept === undefined || keptStamp !== stamp) {
      reading ??= read(stamp).finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return kept?.names ?? [];
  };
}

function ranked(names: readonly NamedFolder[], text: string, wanted: readonly WantedWord[]): readonly NamedFolder[] {
  const whole = ` ${indexText(text)}`;
  const holdsAll = createHolder(wanted);
  const grades: readonly NamedFolder[][] = [[], [], []];
  for (const folder of names) {
    const { words } = folder;
    if (!holdsAll(words)) continue;
    const ofGrade = grades[words === whole ? 0 : words.startsWith(whole) ? 1 : 2];
    if (ofGrade !== undefined && ofGrade.length < MAX_OF_A_GRADE) ofGrade.push(folder);
  }
  return grades.flatMap((ofGrade) => ofGrade.toSorted(byLength));
}

/** As `holdsWords`, for words that stand in one text, each after a space. */
function createHolder(wanted: readonly WantedWord[]): (words: string) => boolean {
  const needles = wanted.map((word) => word.map((beginnings) => beginnings.map((beginning) => ` ${beginning}`)));
  return (words) => needles.every((word) => word.some((all) => all.every((needle) => words.includes(needle))));
}

function byLength(a: NamedFolder, b: NamedFolder): number {
  return a.words.length - b.words.length || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}

function toMatch({ rootId, path }: NamedFolder, sourcePath: string): TreeMatch {
  const { prefix } = rangeBelow(sourcePath);
  const names = path
    .slice(prefix.length)
    .split(sep)
    .filter((name) => name !== '');
  const above = names.length === 0 ? [] : [lastName(sourcePath), ...names.slice(0, -1)];
  return {
    folderId: rootId,
    path: names.join('/'),
    name: toDisplayPath(lastName(path)),
    above: above.map(toDisplayPath),
  };
}
