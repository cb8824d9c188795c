/** Files of which a scan could not tell which missing track they are. */
import type { Doubt, DoubtCandidate, Doubts } from '../../../shared/contract/doubts.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { COUNTS_AS_PLAY } from './play-counts.ts';
import { IS_JOINED_AWAY } from './track-joins.ts';

/** Nobody decided it, and the files are still as they were then: one there, the other not. */
const OPEN = `identity_doubt d
  join track n on n.id = d.track_id and n.missing_since is null
  join track t on t.id = d.candidate_track_id and t.missing_since is not null
  where d.dismissed_at is null and not ${IS_JOINED_AWAY}
    and not exists (select 1 from track_join i where i.into_track_id = d.track_id)`;

const OTHERS = ['track_score', 'user_like', 'play']
  .map((table) => `select 1 from ${table} where track_id = t.id and user_id <> @userId`)
  .join(' union all ');

/** What is told of a track `t`. */
const TOLD = `t.id as trackId, t.name as title, t.duration as durationMs, t.filepath as path, t.created_at as addedAt,
  coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position) from track_artist
    where track_id = t.id and role = 'main')) as artist,
  (select album from track_tag where track_id = t.id) as album,
  (select score from track_score where track_id = t.id and user_id = @userId) as score,
  exists (select 1 from user_like where track_id = t.id and user_id = @userId) as isLiked,
  (select count(*) from play where track_id = t.id and user_id = @userId and ${COUNTS_AS_PLAY}) as playCount,
  (select count(*) from playlist_track e join playlist p on p.id = e.playlist_id
    where e.track_id = t.id and p.owner_id = @userId) as entryCount,
  (exists (${OTHERS}) or exists (select 1 from playlist_track e join playlist p on p.id = e.playlist_id
    where e.track_id = t.id and p.owner_id <> @userId)) as hasOthersData`;

type Flags = { readonly isLiked: number; readonly hasOthersData: number };
type Told<T> = Omit<T, keyof Flags> & Flags;

/** The latest first; of candidates those that people made most of. Cost: one look-up a candidate of the doubts that are given. */
export function listDoubts({ raw }: ReadDb, userId: UserId, limit: number): Doubts {
  return withDbErrors(() => {
    const open = raw
      .prepare<[], { readonly trackId: number; readonly foundAt: number }>(
        `select d.track_id as trackId, max(d.found_at) as foundAt from ${OPEN}
         group by d.track_id order by foundAt desc, d.track_id`,
      )
      .all();
    const news = raw.prepare<object, Told<Omit<Doubt, 'foundAt' | 'candidates'>>>(
      `select ${TOLD} from track t where t.id = @trackId`,
    );
    const candidates = raw.prepare<object, Told<DoubtCandidate>>(
      `select ${TOLD}, d.reason, t.missing_since as missingSince from ${OPEN} and d.track_id = @trackId
       order by score is null, playCount + entryCount desc, hasOthersData desc, t.id`,
    );
    const doubts = open.slice(0, limit).flatMap(({ trackId, foundAt }): Doubt[] => {
      const told = news.get({ userId, trackId });
      if (told === undefined) return [];
      return [{ ...flagged(told), foundAt, candidates: candidates.all({ userId, trackId }).map(flagged) }];
    });
    return { doubtCount: open.length, doubts };
  });
}

function flagged<T extends Flags>(row: T): Omit<T, keyof Flags> & { isLiked: boolean; hasOthersData: boolean } {
  return { ...row, isLiked: row.isLiked === 1, hasOthersData: row.hasOthersData === 1 };
}

/** Whether nobody decided yet if the one is the other. */
export function isOpenDoubt({ raw }: ReadDb, trackId: number, candidateId: number): boolean {
  const sql = `select 1 from ${OPEN} and d.track_id = ? and d.candidate_track_id = ?`;
  return withDbErrors(() => raw.prepare(sql).get(trackId, candidateId) !== undefined);
}

/** Whether nobody decided yet which of the missing tracks it is. */
export function hasOpenDoubt({ raw }: ReadDb, trackId: number): boolean {
  return withDbErrors(() => raw.prepare(`select 1 from ${OPEN} and d.track_id = ?`).get(trackId) !== undefined);
}

/** That a track is none of those that it was thought it may be, as activities keep it. No row: nobody said so. */
export interface DismissalRow {
  readonly dismissedAt: number;
}

/** Those of these tracks. */
export function readDismissals({ raw }: ReadDb, trackIds: readonly number[]): ReadonlyMap<number, DismissalRow> {
  const rows = raw
    .prepare<[string], DismissalRow & { readonly id: number }>(
      `select track_id as id, max(dismissed_at) as dismissedAt from identity_doubt
       where track_id in (select value from json_each(?)) and dismissed_at is not null group by track_id`,
    )
    .all(JSON.stringify(trackIds));
  return new Map(rows.map(({ id, dismissedAt }) => [id, { dismissedAt }]));
}

/** Inside the caller's transaction. */
export function writeDismissal({ raw }: WriteDb, trackId: number, row: DismissalRow | null): void {
  raw.prepare('update identity_doubt set dismissed_at = ? where track_id = ?').run(row?.dismissedAt ?? null, trackId);
}
