/** All kinds of rows that people change, from the rooms that know them. */
import type { WriteDb } from '../db/handles.ts';
import type { Corrector } from '../scan/corrector.ts';
import { createChangeKinds, type ChangeKinds } from './change-kinds.ts';
import { createFolderAnswerKind } from './folder-answer-kind.ts';
import { createFolderKind } from './folder-kind.ts';
import { createIdentityKinds } from './identity-kinds.ts';
import { createPersonKind } from './person-kind.ts';
import { createPersonMadeKind } from './person-made-kind.ts';
import { createSettingKinds } from './setting-kinds.ts';
import { createTrackKinds } from './track-kinds.ts';
import { createDecisionKind } from './playlist-sync/decision-kind.ts';
import { createPlaylistKinds } from './playlists/playlist-kinds.ts';

/** On one library. */
export function createAllKinds(writer: WriteDb, corrector: Corrector, now: () => number): ChangeKinds {
  return {
    ...createChangeKinds(writer, corrector, now),
    ...createPlaylistKinds(writer, now),
    ...createIdentityKinds(writer, corrector),
    ...createTrackKinds(writer, corrector.splitter, now),
    ...createSettingKinds(writer, now),
    playlist_decision: createDecisionKind(writer, now),
    folder: createFolderKind(writer, now),
    folder_answer: createFolderAnswerKind(writer),
    person: createPersonKind(writer, now),
    person_made: createPersonMadeKind(writer, now),
  };
}
