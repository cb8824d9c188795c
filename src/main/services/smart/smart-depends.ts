/** What the answer of a smart playlist hangs on, with all that it looks into. */
import type { Query } from '../../../shared/query/ast.ts';
import { storedQuery } from '../../../shared/query/stored.ts';
import type { UserId } from '../../../shared/ids.ts';
import {
  createVisible,
  playlistsOf,
  readNested,
  type NestedPlaylist,
  type Scope,
  type Visible,
} from '../../db/queries/track-query/nested-playlists.ts';
import { isTimed } from '../../db/queries/track-query/ticked.ts';
import type { ReadDb } from '../../db/handles.ts';
import { readsOf, type Reads } from './smart-reads.ts';

/** A smart playlist as somebody asks for it. */
export interface AskedSmart {
  readonly id: number;
  readonly ownerId: UserId;
  readonly rules: string | null;
  readonly scope: Scope;
}

export interface Depends {
  readonly query: Query;
  readonly reads: Reads;
  readonly isTimed: boolean;
  readonly isCircular: boolean;
  /** Smart ones that it names, and what of them is needed to ask for them. */
  readonly looksInto: readonly NestedPlaylist[];
  /** Manual ones whose entries matter. */
  readonly manualIds: ReadonlySet<number>;
  /** Says whether other playlists are as they were, but for what they hold; null where none matter. */
  readonly ofOthers: string | null;
}

/** Cost: a parse; where it looks into others, reads the list of playlists. */
export function createDepends(reader: ReadDb): (playlist: AskedSmart) => Depends {
  let known: Visible | undefined;
  const visible = (): Visible => {
    // nothing else runs before this turn ends: a page of playlists reads them once
    if (known === undefined)
      queueMicrotask(() => {
        known = undefined;
      });
    return (known ??= createVisible(reader));
  };
  return ({ id, ownerId, rules, scope }) => {
    const query = storedQuery(rules);
    const own = { query, reads: readsOf(query), isTimed: isTimed(query.where) };
    if (playlistsOf(query.where).length === 0)
      return { ...own, isCircular: false, looksInto: [], manualIds: new Set(), ofOthers: null };
    const nested = readNested(visible(), { userId: ownerId, scope, where: query.where, self: null });
    const named = new Set(nested.looksInto);
    const names = nested.inOrder.map(({ stored, isCircular, ...it }) => [
      stored.id,
      it.scope,
      stored.rules,
      isCircular,
    ]);
    return {
      ...own,
      isCircular: nested.inOrder.some(({ stored, isCircular }) => isCircular && stored.id === id),
      looksInto: nested.inOrder.filter((it) => named.has(`${it.stored.id} ${it.scope}`)),
      manualIds: new Set(nested.manualIds),
      ofOthers: JSON.stringify([names, nested.manualIds]),
    };
  };
}
