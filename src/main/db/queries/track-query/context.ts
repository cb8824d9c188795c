/** What a query means at one moment to one person, as the library knows it. */
import type { MatchContext } from '../../../../shared/query/match.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { createVisible, findMeant } from './nested-playlists.ts';

/** Tracks of smart playlists by the playlist's id. */
export type Held = ReadonlyMap<number, Uint32Array>;

const NONE: Held = new Map();

/**
 * For one person at one moment. Playlists are read once, when they are first asked for. `held` are the smart ones that the
 * query looks into (`find-nested.ts`); of others nothing is in.
 */
export function createQueryContext(db: ReadDb, userId: UserId, nowMs: number, held = NONE): MatchContext {
  const visible = createVisible(db);
  const meant: MatchContext['findPlaylists'] = (wanted) => findMeant(visible, userId, wanted).map(({ id }) => id);
  return {
    nowMs,
    findPlaylists: meant,
    smartTracks: (playlistId) => held.get(playlistId),
    nameOfPlaylist: (playlistId) => visible(userId).find(({ stored }) => stored.id === playlistId)?.stored.name,
  };
}
