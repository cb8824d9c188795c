/** Which row each file of unknown origin belongs to: the passes over all of them, the surest first. Pure. */
import { sortKey } from '../../shared/text/fold.ts';
import type { Candidate } from '../db/batch/candidates.ts';
import { indexFreeRows, rowsUnder, type FreeRows } from './free-rows.ts';
import type { DoubtReason } from '../../shared/contract/doubts.ts';
import { chooseMoved, chooseReplaced, isNamedAsAnother, isSamePlace, type Suspect } from './identity.ts';

/** A postponed file. `ownId` is the row that the library has for its path. */
export interface MovedSuspect extends Suspect {
  readonly ownId: number | undefined;
  /** Over all of its sound; null where it was not asked for. */
  readonly fullDigest: string | null;
}

/** A row that a file may belong to, and what speaks for it. */
interface PossibleRow {
  readonly trackId: number;
  readonly reason: DoubtReason;
}

export interface MatchedMoves<S> {
  /** Row ids by suspect; a suspect that is not in it moved from nowhere that is known. Each row is given once. */
  readonly rows: ReadonlyMap<S, number>;
  /** Of files at new paths that got no row: those that nothing tells apart. For a person to decide. */
  readonly doubts: ReadonlyMap<S, readonly PossibleRow[]>;
}

/** More than a person would look through. */
const MAX_CANDIDATES = 20;

/** What has been given so far. */
interface Given<S> {
  readonly suspects: readonly S[];
  readonly rows: Map<S, number>;
  /** Those that are missing and were given to no file. */
  left(rows: readonly Candidate[]): readonly Candidate[];
  sameSound(it: S): readonly Candidate[];
  /** Gives each suspect that has none yet the row that is chosen for it. */
  pass(choose: (it: S) => Candidate | undefined): void;
  /** Whether the folder of the suspect has files that came from the folder of the row. */
  isNeighbour(it: S, row: Candidate): boolean;
}

/** Gives each suspect its row where only one is left. */
export function matchMoves<S extends MovedSuspect>(
  suspects: readonly S[],
  freeRows: FreeRows | undefined,
  isGone: (row: Candidate) => boolean,
): MatchedMoves<S> {
  const free = freeRows ?? indexFreeRows([]);
  const given = startGiving(suspects, free, isGone);
  const sameSound = (it: S) => given.sameSound(it);
  // a copy with other tags must not take the row of the file that moved with its own
  given.pass((it) => {
    const rows = sameSound(it);
    const row = chooseMoved(
      it,
      rows.filter(({ name }) => name === it.name),
    );
    return row === undefined || isNamedAsAnother(it, row, rows) ? undefined : row;
  });
  // each that is found leaves fewer to choose from, whichever file stood first
  for (let before = -1; before < given.rows.size;) {
    before = given.rows.size;
    given.pass((it) => chooseMoved(it, sameSound(it)));
    // twins in two folders that moved: each went where the rest of its folder went
    given.pass((it) =>
      chooseMoved(
        it,
        sameSound(it).filter((row) => given.isNeighbour(it, row)),
      ),
    );
  }
  giveReplaced(given, free);
  return { rows: given.rows, doubts: listDoubts(given, free) };
}

function startGiving<S extends MovedSuspect>(
  suspects: readonly S[],
  { byDigest }: FreeRows,
  isGone: (row: Candidate) => boolean,
): Given<S> {
  const overwritten = new Set(suspects.map(({ ownId }) => ownId));
  const rows = new Map<S, number>();
  const taken = new Set<number>();
  const cameFrom = new Map<string, Set<string>>();
  const isFree = (row: Candidate) => !taken.has(row.trackId) && (isGone(row) || overwritten.has(row.trackId));
  return {
    suspects,
    rows,
    left: (all) => all.filter((row) => !taken.has(row.trackId) && isGone(row)),
    sameSound: (it) => settleTie(it, rowsUnder(byDigest, it.facts.audioDigest).filter(isFree)),
    isNeighbour: (it, row) => cameFrom.get(folderOf(it.path))?.has(folderOf(row.path)) === true,
    pass: (choose) => {
      for (const it of suspects) {
        const row = rows.has(it) ? undefined : choose(it);
        if (row === undefined) continue;
        rows.set(it, row.trackId);
        taken.add(row.trackId);
        const sources = cameFrom.get(folderOf(it.path)) ?? new Set();
        cameFrom.set(folderOf(it.path), sources.add(folderOf(row.path)));
      }
    },
  };
}

/** Of rows with one quick digest those that the full one leaves. */
function settleTie({ fullDigest, facts }: MovedSuspect, rows: readonly Candidate[]): readonly Candidate[] {
  if (fullDigest === null) return rows;
  const equal = rows.filter((row) => row.fullDigest === fullDigest);
  if (equal.length > 0) return equal;
  // the quick one of FLAC speaks of all decoded sound; the frames may have been packed anew
  return facts.codec === 'FLAC' ? rows : rows.filter((row) => row.fullDigest === null);
}

/** Rung 4: another encoding. */
function giveReplaced<S extends MovedSuspect>(given: Given<S>, free: FreeRows): void {
  const replaced = (it: S) => {
    if (it.ownId !== undefined || given.rows.has(it)) return undefined;
    return chooseReplaced(it, sameMbid(given, free, it), sameTitle(given, free, it));
  };
  // two other encodings of what is gone: which of them is meant is not for us to guess
  const askedFor = Map.groupBy(given.suspects, (it) => replaced(it)?.trackId);
  given.pass((it) => {
    const row = replaced(it);
    return askedFor.get(row?.trackId)?.length === 1 ? row : undefined;
  });
}

/** What is left for each file at a new path that got no row: more than one, or one that several files ask for. */
function listDoubts<S extends MovedSuspect>(given: Given<S>, free: FreeRows): MatchedMoves<S>['doubts'] {
  const possible = (it: S): readonly PossibleRow[] => {
    const found = new Map<number, DoubtReason>();
    const add = (rows: readonly Candidate[], reason: DoubtReason) => {
      for (const { trackId } of rows) if (!found.has(trackId)) found.set(trackId, reason);
    };
    add(given.left(given.sameSound(it)), 'same-sound');
    add(sameMbid(given, free, it), 'same-recording');
    const inPlace = sameTitle(given, free, it).filter((row) => isSamePlace(it, row));
    add(inPlace, 'same-place');
    return [...found].slice(0, MAX_CANDIDATES).map(([trackId, reason]) => ({ trackId, reason }));
  };
  const isNew = (it: S) => it.ownId === undefined && !given.rows.has(it);
  const doubts = given.suspects.filter(isNew).map((it) => [it, possible(it)] as const);
  return new Map(doubts.filter(([, rows]) => rows.length > 0));
}

function sameMbid<S extends MovedSuspect>(given: Given<S>, { byMbid }: FreeRows, it: S): readonly Candidate[] {
  return given.left(rowsUnder(byMbid, it.facts.mbRecordingId));
}

function sameTitle<S extends MovedSuspect>(given: Given<S>, { byTitle }: FreeRows, it: S): readonly Candidate[] {
  return given.left(rowsUnder(byTitle, sortKey(it.facts.titleSort ?? it.name)));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
