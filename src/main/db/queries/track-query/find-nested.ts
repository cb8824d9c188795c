/** Queries with all that they look into. */
import type { Query } from '../../../../shared/query/ast.ts';
import type { MatchContext } from '../../../../shared/query/match.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb } from '../../handles.ts';
import { createQueryContext, type Held } from './context.ts';
import { byArtist, findTracks, type ListAmong, type ListOrder } from './find-tracks.ts';
import { matchQuery } from './match-tracks.ts';
import { createVisible, readNested, type NestedKey, type NestedPlaylist, type Scope } from './nested-playlists.ts';

/** What whole queries need; orders are asked for as the owner of the playlist. */
export interface WholeAsker {
  readonly db: ReadDb;
  readonly userId: UserId;
  /** Which playlists may be looked into; all that the person sees where none is given. */
  readonly scope?: Scope | undefined;
  readonly nowMs: number;
  readonly listAmong: (userId: UserId) => ListAmong;
  /** What a smart playlist holds, where somebody keeps it. */
  readonly heldBy?: ((playlist: NestedPlaylist['stored'], scope: Scope) => Promise<Uint32Array>) | undefined;
}

/** As `findTracks`, with smart playlists that the query looks into asked first, each by its owner’s scores and plays. */
export async function findWhole(asker: WholeAsker, query: Query, usual: ListOrder = byArtist): Promise<Uint32Array> {
  const { db, userId, listAmong } = asker;
  return await findTracks({ db, userId, context: await readContext(asker, query) }, query, usual, listAmong(userId));
}

/** What the query means to the one who asks. */
export async function readContext(asker: WholeAsker, { where }: Pick<Query, 'where'>): Promise<MatchContext> {
  return createQueryContext(asker.db, toLooker(asker), await readHeld(asker, where));
}

function toLooker({ userId, scope = 'own', nowMs }: WholeAsker) {
  return { userId, scope, nowMs };
}

async function readHeld(asker: WholeAsker, where: Query['where']): Promise<Held> {
  const { db, nowMs, listAmong, heldBy } = asker;
  const held = new Map<NestedKey, Uint32Array>();
  const nested = readNested(createVisible(db), { ...toLooker(asker), where, self: null });
  for (const { stored, scope, query, isCircular } of nested.inOrder) {
    const ask = async (): Promise<Uint32Array> => {
      const userId = stored.ownerId;
      const own = { db, userId, context: createQueryContext(db, { userId, scope, nowMs }, held) };
      // without a limit the order says nothing of who is in
      if (query.limit === null) return matchQuery(own, query.where);
      return await findTracks(own, query, byArtist, listAmong(userId));
    };
    held.set(`${stored.id} ${scope}`, isCircular ? new Uint32Array() : await (heldBy?.(stored, scope) ?? ask()));
  }
  return held;
}
