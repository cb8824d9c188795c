/** What the answer of a smart playlist hangs on, with all that it looks into. */
import type { Topic } from '../../../shared/contract/events.ts';
import { storedQuery } from '../../../shared/query/stored.ts';
import type { UserId } from '../../../shared/ids.ts';
import { createVisible, readNested, type Visible } from '../../db/queries/track-query/nested-playlists.ts';
import { digestEntries } from '../../db/queries/playlists/entry-digest.ts';
import type { ReadDb } from '../../db/handles.ts';
import { isTimed, topicsOf } from './smart-query.ts';

export interface Depends {
  readonly topics: ReadonlySet<Topic>;
  readonly isTimed: boolean;
  readonly isCircular: boolean;
  /** Says whether other playlists are as they were, as far as they matter; null where none do. */
  readonly ofOthers: string | null;
}

type Smart = { readonly id: number; readonly ownerId: UserId; readonly rules: string | null };

/** Cost: a parse; where it looks into others, reads the list of playlists and the entries of those that it means. */
export function createDepends(reader: ReadDb): (playlist: Smart) => Depends {
  let known: Visible | undefined;
  const visible = (): Visible => {
    // nothing else runs before this turn ends: a page of playlists reads them once
    if (known === undefined)
      queueMicrotask(() => {
        known = undefined;
      });
    return (known ??= createVisible(reader));
  };
  return ({ id, ownerId, rules }) => {
    const query = storedQuery(rules);
    const own = topicsOf(query);
    if (!own.has('playlists')) return { topics: own, isTimed: isTimed(query), isCircular: false, ofOthers: null };
    const nested = readNested(visible(), { userId: ownerId, where: query.where, self: null });
    const queries = [query, ...nested.inOrder.map((it) => it.query)];
    const names = nested.inOrder.map(({ stored, isCircular }) => [stored.id, stored.rules, isCircular]);
    return {
      topics: new Set(queries.flatMap((it) => [...topicsOf(it)])),
      isTimed: queries.some(isTimed),
      isCircular: nested.inOrder.some(({ stored, isCircular }) => isCircular && stored.id === id),
      ofOthers: JSON.stringify([names, digestEntries(reader, nested.manualIds)]),
    };
  };
}
