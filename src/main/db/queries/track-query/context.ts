/** What a query means at one moment to one person, as the library knows it. */
import type { MatchContext } from '../../../../shared/query/match.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { createVisible, findMeant, keyWithin, type Looker, type NestedKey } from './nested-playlists.ts';

/** Tracks of smart playlists, as each holds them for whom. */
export type Held = ReadonlyMap<NestedKey, Uint32Array>;

const NONE: Held = new Map();

/** Who asks what of the library; of all that they see where no scope is given. */
interface ContextAsker extends Partial<Looker> {
  readonly userId: UserId;
  readonly nowMs: number;
}

/**
 * For one person at one moment. Playlists are read once, when they are first asked for. `held` are the smart ones that the
 * query looks into (`find-nested.ts`); of others nothing is in.
 */
export function createQueryContext(
  db: ReadDb,
  { userId, scope = 'own', nowMs }: ContextAsker,
  held = NONE,
): MatchContext {
  const looker: Looker = { userId, scope };
  const visible = createVisible(db);
  const find = (playlistId: number) => visible(userId).find(({ stored }) => stored.id === playlistId)?.stored;
  return {
    nowMs,
    findPlaylists: (wanted) => findMeant(visible, looker, wanted).map(({ id }) => id),
    smartTracks: (playlistId) => {
      const stored = held.size === 0 ? undefined : find(playlistId);
      return stored === undefined ? undefined : held.get(keyWithin(looker, stored));
    },
    nameOfPlaylist: (playlistId) => find(playlistId)?.name,
  };
}
