/** Queries with all that they look into. */
import type { Query } from '../../../../shared/query/ast.ts';
import type { MatchContext } from '../../../../shared/query/match.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { createQueryContext, type Held } from './context.ts';
import { byArtist, findTracks, type ListAmong, type ListOrder } from './find-tracks.ts';
import { matchQuery } from './match-tracks.ts';
import { createVisible, readNested, type NestedPlaylist } from './nested-playlists.ts';

/** What whole queries need; orders are asked for as the owner of the playlist. */
export interface WholeAsker {
  readonly db: ReadDb;
  readonly userId: UserId;
  readonly nowMs: number;
  readonly listAmong: (userId: UserId) => ListAmong;
  /** What a smart playlist holds, where somebody keeps it. */
  readonly heldBy?: ((playlist: NestedPlaylist['stored']) => Promise<Uint32Array>) | undefined;
}

/** As `findTracks`, with smart playlists that the query looks into asked first, each for its owner. */
export async function findWhole(asker: WholeAsker, query: Query, usual: ListOrder = byArtist): Promise<Uint32Array> {
  const { db, userId, listAmong } = asker;
  return await findTracks({ db, userId, context: await readContext(asker, query) }, query, usual, listAmong(userId));
}

/** What the query means to the one who asks. */
export async function readContext(asker: WholeAsker, { where }: Query): Promise<MatchContext> {
  const { db, userId, nowMs } = asker;
  return createQueryContext(db, userId, nowMs, await readHeld(asker, where));
}

async function readHeld(asker: WholeAsker, where: Query['where']): Promise<Held> {
  const { db, userId, nowMs, listAmong, heldBy } = asker;
  const held = new Map<number, Uint32Array>();
  for (const { stored, query, isCircular } of readNested(createVisible(db), { userId, where, self: null }).inOrder) {
    const ask = async (): Promise<Uint32Array> => {
      const owner = stored.ownerId;
      const own = { db, userId: owner, context: createQueryContext(db, owner, nowMs, held) };
      // without a limit the order says nothing of who is in
      if (query.limit === null) return matchQuery(own, query.where);
      return await findTracks(own, query, byArtist, listAmong(owner));
    };
    held.set(stored.id, isCircular ? new Uint32Array() : await (heldBy?.(stored) ?? ask()));
  }
  return held;
}
