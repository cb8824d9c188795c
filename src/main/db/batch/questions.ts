/** Compiled reads and writes of what a person is asked about folders of music. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

interface KnownQuestion {
  readonly answer: 'gone' | 'wait' | null;
}

interface QuestionRecord {
  readonly rootId: number;
  /** The known files that were not there. */
  readonly trackIds: readonly number[];
  readonly knownCount: number;
  readonly isOtherDrive: boolean;
}

export interface QuestionWrites {
  find(rootId: number): KnownQuestion | undefined;
  /** The tracks that the question is about. */
  listTracks(rootId: number): ReadonlySet<number>;
  /** Asks, and takes back an answer that was given to an older question. */
  ask(record: QuestionRecord, at: number): void;
  /** The question stands, with its answer; what it is about is brought up to date. */
  update(record: QuestionRecord): void;
  /** Nothing is to be asked any more. */
  drop(rootId: number): void;
}

/** Cost: one row each, and one a track that vanished. */
export function prepareQuestions(raw: Database): QuestionWrites {
  const find = raw.prepare<[number], KnownQuestion>('select answer from root_question where root_id = ?');
  const listTracks = raw.prepare<[number], number>('select track_id from vanished_track where root_id = ?').pluck();
  const ask = raw.prepare(
    `insert into root_question (root_id, vanished_count, known_count, is_other_drive, asked_at)
     values (@rootId, @vanishedCount, @knownCount, @isOtherDrive, @at)
     on conflict (root_id) do update set vanished_count = @vanishedCount, known_count = @knownCount,
       is_other_drive = @isOtherDrive, asked_at = @at, answer = null, answered_at = null`,
  );
  const update = raw.prepare(
    `update root_question set vanished_count = @vanishedCount, known_count = @knownCount, is_other_drive = @isOtherDrive
     where root_id = @rootId`,
  );
  const dropQuestion = raw.prepare('delete from root_question where root_id = ?');
  const dropTracks = raw.prepare('delete from vanished_track where root_id = ?');
  const addTrack = raw.prepare('insert or replace into vanished_track (track_id, root_id) values (?, ?)');
  const toRow = ({ rootId, trackIds, knownCount, isOtherDrive }: QuestionRecord) => {
    dropTracks.run(rootId);
    for (const trackId of trackIds) addTrack.run(trackId, rootId);
    return { rootId, vanishedCount: trackIds.length, knownCount, isOtherDrive: Number(isOtherDrive) };
  };
  return {
    find: (rootId) => find.get(rootId),
    listTracks: (rootId) => new Set(listTracks.all(rootId)),
    ask: (record, at) => void ask.run({ ...toRow(record), at }),
    update: (record) => void update.run(toRow(record)),
    drop: (rootId) => {
      dropTracks.run(rootId);
      dropQuestion.run(rootId);
    },
  };
}
