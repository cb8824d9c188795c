/** The problem list. */
import type { Problem } from '../../../shared/contract/problems.ts';
import { errorCodes, type ErrorCode } from '../../../shared/errors.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import type { ReadDb } from '../handles.ts';

/** Shape: by path. Cost: walks the index on paths. */
export async function listProblems({ kysely }: ReadDb, offset: number, limit: number): Promise<readonly Problem[]> {
  const rows = await kysely
    .selectFrom('scan_issue')
    .select(['id', 'path', 'code', 'message', 'size_bytes as sizeBytes'])
    .select(['first_seen_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
    .orderBy('path')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, path: toDisplayPath(row.path), code: toCode(row.code) }));
}

/** How many files are on the problem list. Cost: walks one index. */
export async function countProblems({ kysely }: ReadDb): Promise<number> {
  const row = await kysely
    .selectFrom('scan_issue')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

function toCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'internal';
}
