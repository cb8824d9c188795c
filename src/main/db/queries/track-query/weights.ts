/** What tracks count for where a list ends after so many minutes or megabytes. */
import type { Weights } from '../../../../shared/query/take.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

/** By the unit, what is needed of it. Cost: one look-up a track that is asked for. */
export function readWeights({ raw }: ReadDb, unit: 'tracks' | 'ms' | 'bytes'): Weights {
  const nothing = () => 0;
  const reader = (sql: string) => {
    const statement = raw.prepare<[number], number | null>(sql).pluck();
    return (id: number) => withDbErrors(() => statement.get(id) ?? 0);
  };
  return {
    durationMs: unit === 'ms' ? reader('select duration from track where id = ?') : nothing,
    sizeBytes: unit === 'bytes' ? reader('select size_bytes from track_file where track_id = ?') : nothing,
  };
}
