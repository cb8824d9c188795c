/** What a box that filters a list means: words, or a query where the text is one. */
import { isQuery } from '../../shared/query/typed.ts';
import type { UserId } from '../../shared/ids.ts';
import { matchTrackIds } from '../db/queries/search-match.ts';
import type { ReadDb } from '../db/handles.ts';
import type { TrackQueries } from './track-query.ts';

/** Ids of the tracks that pass; of a query that can't be read, none. */
export async function matchingTracks(
  db: ReadDb,
  queries: Pick<TrackQueries, 'answer'>,
  userId: UserId,
  text: string,
): Promise<ReadonlySet<number>> {
  if (!isQuery(text)) return new Set(matchTrackIds(db, text));
  return new Set((await queries.answer(userId, text, { sort: 'artist', isDescending: false })).ids);
}
