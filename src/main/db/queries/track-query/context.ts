/** What a query means at one moment to one person, as the library knows it. */
import type { PlaylistReference } from '../../../../shared/query/ast.ts';
import type { MatchContext } from '../../../../shared/query/match.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { fold } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../handles.ts';
import { listVisiblePlaylists } from '../playlists/cards.ts';

/** For one person at one moment. Playlists are read once, when they are first asked for. */
export function createQueryContext(db: ReadDb, userId: UserId, nowMs: number): MatchContext {
  let known: readonly { readonly id: number; readonly name: string }[] | undefined;
  const visible = () =>
    (known ??= listVisiblePlaylists(db, userId)
      .filter(({ kind }) => kind !== 'folder')
      .map(({ id, name }) => ({ id, name: fold(name) })));
  return { nowMs, findPlaylists: (wanted) => visible().flatMap((it) => (isMeant(it, wanted) ? [it.id] : [])) };
}

function isMeant(
  { id, name }: { readonly id: number; readonly name: string },
  wanted: string | PlaylistReference,
): boolean {
  return typeof wanted === 'string' ? name === fold(wanted) : id === wanted.playlistId;
}
