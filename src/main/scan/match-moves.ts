/** Which row each file of unknown origin belongs to: the passes over all of them, the surest first. Pure. */
import { sortKey } from '../../shared/text/fold.ts';
import type { Candidate } from '../db/batch/candidates.ts';
import { indexFreeRows, rowsUnder, type FreeRows } from './free-rows.ts';
import { chooseMoved, chooseReplaced, type Suspect } from './identity.ts';

/** A postponed file. `ownId` is the row that the library has for its path. */
export interface MovedSuspect extends Suspect {
  readonly ownId: number | undefined;
}

/** Row ids by suspect; a suspect that is not in it moved from nowhere. Each row is given once. */
export function matchMoves<S extends MovedSuspect>(
  suspects: readonly S[],
  freeRows: FreeRows | undefined,
  isGone: (row: Candidate) => boolean,
): ReadonlyMap<S, number> {
  const { byDigest, byMbid, byTitle } = freeRows ?? indexFreeRows([]);
  const overwritten = new Set(suspects.map(({ ownId }) => ownId));
  const matches = new Map<S, number>();
  const taken = new Set<number>();
  const cameFrom = new Map<string, Set<string>>();
  const isLeft = (row: Candidate) => !taken.has(row.trackId) && isGone(row);
  const isFree = (row: Candidate) => !taken.has(row.trackId) && (isGone(row) || overwritten.has(row.trackId));
  const sameSound = (it: S) => rowsUnder(byDigest, it.facts.audioDigest).filter(isFree);
  const pass = (choose: (it: S) => Candidate | undefined) => {
    for (const it of suspects) {
      const row = matches.has(it) ? undefined : choose(it);
      if (row === undefined) continue;
      matches.set(it, row.trackId);
      taken.add(row.trackId);
      const sources = cameFrom.get(folderOf(it.path)) ?? new Set();
      cameFrom.set(folderOf(it.path), sources.add(folderOf(row.path)));
    }
  };
  // a copy with other tags must not take the row of the file that moved with its own
  pass((it) =>
    chooseMoved(
      it,
      sameSound(it).filter(({ name }) => name === it.name),
    ),
  );
  pass((it) => chooseMoved(it, sameSound(it)));
  // twins in two folders that moved: each went where the rest of its folder went
  pass((it) => {
    const sources = cameFrom.get(folderOf(it.path));
    return sources === undefined
      ? undefined
      : chooseMoved(
          it,
          sameSound(it).filter((row) => sources.has(folderOf(row.path))),
        );
  });
  const replaced = (it: S) => {
    if (it.ownId !== undefined || matches.has(it)) return undefined;
    const sameMbid = rowsUnder(byMbid, it.facts.mbRecordingId).filter(isLeft);
    const sameTitle = rowsUnder(byTitle, sortKey(it.facts.titleSort ?? it.name)).filter(isLeft);
    return chooseReplaced(it, sameMbid, sameTitle);
  };
  // two other encodings of what is gone: which of them is meant is not for us to guess
  const askedFor = Map.groupBy(suspects, (it) => replaced(it)?.trackId);
  pass((it) => {
    const row = replaced(it);
    return askedFor.get(row?.trackId)?.length === 1 ? row : undefined;
  });
  return matches;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
