/** Results of duels, and the shelves that they are about. */
import type { DuelShelf } from '../../../shared/contract/duels.ts';
import { scoringKindSchema, type ScoringKind } from '../../../shared/contract/scoring.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { Duel } from '../../../shared/score/duel-rating.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { nextActivityId } from './activity-ids.ts';
import { histogramSql, SCORED } from './score-overview.ts';

/** Shape: by crowd, the fullest first; of one crowd tracks, albums, artists. Cost: counts the person's scores by index. */
export function listShelves({ raw }: ReadDb, userId: UserId): readonly DuelShelf[] {
  type Row = { readonly score: number; readonly n: number };
  return withDbErrors(() =>
    scoringKindSchema.options
      .flatMap((kind) =>
        raw
          .prepare<[string], Row>(histogramSql(kind))
          .all(userId)
          .map(({ score, n }): DuelShelf => ({ kind, score, thingCount: n })),
      )
      .filter(({ thingCount }) => thingCount > 1)
      .toSorted((a, b) => b.thingCount - a.thingCount || b.score - a.score),
  );
}

/** What stands on the shelf. Shape: by id. Cost: by index. */
export function listShelf({ raw }: ReadDb, userId: UserId, kind: ScoringKind, score: number): readonly number[] {
  const { table, id, stands } = SCORED[kind];
  const sql = `select s.${id} from ${table} s where s.user_id = ? and s.score = ? and ${stands} order by s.${id}`;
  return withDbErrors(() => raw.prepare<[string, number], number>(sql).pluck().all(userId, score));
}

/** All of the person's results of that kind. Cost: one index holds all that is asked. */
export function listDuels({ raw }: ReadDb, userId: UserId, kind: ScoringKind): readonly Duel[] {
  type Row = { readonly winnerId: number; readonly loserId: number; readonly isEqual: number };
  const sql = `select winner_id as winnerId, loser_id as loserId, is_equal as isEqual from duel
    where user_id = ? and kind = ?`;
  return withDbErrors(() =>
    raw
      .prepare<[string, string], Row>(sql)
      .all(userId, kind)
      .map((row) => ({ ...row, isEqual: row.isEqual === 1 })),
  );
}

/** A result as activities keep it. No row: it does not count. */
export interface DuelRow extends Duel {
  readonly kind: ScoringKind;
  readonly createdAt: number;
}

/** The person's results of these ids; nobody else's are found. */
export function readDuelRows({ raw }: ReadDb, userId: UserId, ids: readonly number[]): ReadonlyMap<number, DuelRow> {
  type Row = Omit<DuelRow, 'isEqual'> & { readonly id: number; readonly isEqual: number };
  const sql = `select id, kind, winner_id as winnerId, loser_id as loserId, is_equal as isEqual, created_at as createdAt
    from duel where user_id = ? and id in (select value from json_each(?))`;
  const rows = withDbErrors(() => raw.prepare<[string, string], Row>(sql).all(userId, JSON.stringify(ids)));
  return new Map(rows.map(({ id, isEqual, ...row }) => [id, { ...row, isEqual: isEqual === 1 }]));
}

/** Makes the result what is given; null takes it away. Inside the caller's transaction. */
export function writeDuelRow({ raw }: WriteDb, userId: UserId, id: number, row: DuelRow | null): void {
  raw.prepare('delete from duel where id = ? and user_id = ?').run(id, userId);
  if (row === null) return;
  raw
    .prepare(
      `insert into duel (id, user_id, kind, winner_id, loser_id, is_equal, created_at)
       values (@id, @userId, @kind, @winnerId, @loserId, @isEqual, @createdAt)`,
    )
    .run({ ...row, id, userId, isEqual: row.isEqual ? 1 : 0 });
}

/** An id that no result had or will have: that of the activity that is noted next. Inside the caller's transaction. */
export function nextDuelId(writer: WriteDb): number {
  return nextActivityId(writer);
}
