/** Whether anything was written since. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';

/** Another one after each write, by this connection or any other; the same one may come twice within a transaction that is taken back. */
export function readDataStamp({ raw }: ReadDb): string {
  return withDbErrors(() => {
    const byOthers = keptStatement<[], number>(raw, 'pragma data_version').pluck().get();
    const own = keptStatement<[], number>(raw, 'select total_changes()').pluck().get();
    return `${byOthers} ${own}`;
  });
}
