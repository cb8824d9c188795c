/** What people answer about folders of music. */
import type { FolderQuestion } from '../../../shared/contract/folders.ts';
import { withDbErrors } from '../errors.ts';
import type { WriteDb } from '../handles.ts';

/** False where nothing is asked of the folder. */
export function answerQuestion(
  { raw }: WriteDb,
  folderId: number,
  answer: NonNullable<FolderQuestion['answer']>,
  at: number,
): boolean {
  const sql = 'update root_question set answer = @answer, answered_at = @at where root_id = @folderId';
  return withDbErrors(() => raw.prepare(sql).run({ folderId, answer, at }).changes > 0);
}
