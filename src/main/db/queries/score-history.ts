/** How one thing's score came to be what it is. */
import type { ScoreChange, ScoringKind } from '../../../shared/contract/scoring.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

const MOST_SHOWN = 200;

/** The statement; exported for the test of its plan. `?`: the person, the kind, the id. */
export const HISTORY = `
  select a.activity_date as at, c.score_before as before, c.score, c.source, a.activity_type as type,
    a.undone_by is not null as isUndone
  from score_change c cross join user_activity a on a.activity_id = c.activity_id
  where c.user_id = ? and c.kind = ? and c.thing_id = ?
  order by c.activity_id desc limit ${MOST_SHOWN}`;

const kinds = { tracks: 'track', albums: 'album', artists: 'artist' } as const;

type Row = Omit<ScoreChange, 'isUndone'> & { readonly isUndone: 0 | 1 };

/** Shape: the oldest first; of very many the newest. Cost: by index, whatever else the person did. */
export function listScoreChanges(
  { raw }: ReadDb,
  userId: UserId,
  kind: ScoringKind,
  id: number,
): readonly ScoreChange[] {
  const rows = withDbErrors(() => raw.prepare<[string, string, number], Row>(HISTORY).all(userId, kinds[kind], id));
  // what an import brought may be older than what was noted before it
  return rows
    .map((row) => ({ ...row, isUndone: row.isUndone === 1 }))
    .toReversed()
    .toSorted((a, b) => a.at - b.at);
}
