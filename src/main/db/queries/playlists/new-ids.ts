/** Ids that nothing had before. */
import type { WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';

/** So many, in order. Inside the transaction that uses them up. */
export function nextIds(
  { raw }: WriteDb,
  table: 'playlist' | 'playlist_track' | 'playlist_user',
  count: number,
): readonly number[] {
  const last =
    keptStatement<[string], number>(raw, 'select seq from sqlite_sequence where name = ?').pluck().get(table) ?? 0;
  return Array.from({ length: count }, (_, at) => last + at + 1);
}

/** The person's follow of the playlist, where there is one. */
export function findFollowId({ raw }: WriteDb, userId: string, playlistId: number): number | undefined {
  return keptStatement<[number, string], number>(
    raw,
    'select id from playlist_user where playlist_id = ? and user_id = ?',
  )
    .pluck()
    .get(playlistId, userId);
}
