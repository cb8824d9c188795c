/** What people answer about folders of music. */
import type { FolderQuestion } from '../../../shared/contract/folders.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** The answer to the question that was asked then. No row: nothing is asked of the folder. */
export interface FolderAnswerRow {
  readonly askedAt: number;
  readonly answer: FolderQuestion['answer'];
  readonly answeredAt: number | null;
}

/** Of folders of which something is asked, by id. */
export function readFolderAnswers({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, FolderAnswerRow> {
  const sql = `select root_id as id, asked_at as askedAt, answer, answered_at as answeredAt from root_question
    where root_id in (select value from json_each(?))`;
  const rows = withDbErrors(() =>
    raw.prepare<[string], FolderAnswerRow & { readonly id: number }>(sql).all(JSON.stringify(ids)),
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** False where that is not asked any more. */
export function writeFolderAnswer({ raw }: WriteDb, folderId: number, row: FolderAnswerRow): boolean {
  const sql = `update root_question set answer = @answer, answered_at = @answeredAt
    where root_id = @folderId and asked_at = @askedAt`;
  return withDbErrors(() => raw.prepare(sql).run({ ...row, folderId }).changes > 0);
}
