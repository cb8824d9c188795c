/** What search shows beside the rows that other lists show too. */
import type { GenreMatch } from '../../../shared/contract/search.ts';
import type { GenreId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';

/** Shape: in the order asked, unknown ids left out. Cost: one look-up each. */
export function listGenreMatches({ raw }: ReadDb, ids: readonly GenreId[]): readonly GenreMatch[] {
  const statement = keptStatement(raw, 'select id, name, rus_name as rusName from genre where id = ?');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return withDbErrors(() => ids.flatMap((id) => (statement.get(id) as GenreMatch | undefined) ?? []));
}

/** Whether the index still lacks rows of a library from before there was one. */
export function isSearchFilling({ raw }: ReadDb): boolean {
  return withDbErrors(() => keptStatement(raw, 'select 1 from search_fill limit 1').get() !== undefined);
}
