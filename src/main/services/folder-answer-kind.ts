/** What an admin answers about folders of music of which much has vanished, as rows that people change. */
import { AppError } from '../../shared/errors.ts';
import { readFolderAnswers, writeFolderAnswer, type FolderAnswerRow } from '../db/queries/folder-questions.ts';
import { readFolderNames } from '../db/queries/folders.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** A question is asked and ended by scans alone. Once one has acted upon the answer there is nothing left to take back. */
export function createFolderAnswerKind(writer: WriteDb): ChangeKind<FolderAnswerRow> {
  return {
    thing: 'folder',
    topics: ['folders'],
    isShared: true,
    names: (ids) => readFolderNames(writer, ids),
    read: (_userId, ids) => readFolderAnswers(writer, ids),
    write: (_userId, id, row) => {
      if (row === null || !writeFolderAnswer(writer, id, row))
        throw new AppError('conflict', 'Nothing is asked of this folder any more');
    },
  };
}
