/** What things are called. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

export type NamedThing = 'track' | 'album' | 'artist' | 'genre';

/** By id; those that do not exist are left out. Cost: one query by key. */
export function readNames({ raw }: ReadDb, thing: NamedThing, ids: readonly number[]): ReadonlyMap<number, string> {
  const sql = `select id, name from ${thing} where id in (select value from json_each(?))`;
  const rows = withDbErrors(() =>
    raw.prepare<[string], { readonly id: number; readonly name: string }>(sql).all(JSON.stringify(ids)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
