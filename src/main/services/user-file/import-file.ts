/** Takes a file that was read into the library, or tells what would come of it. */
import type { ImportReport, LineProblemCode, WaitingThing } from '../../../shared/contract/user-data.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { inOneCommit } from '../../db/queries/activity.ts';
import { prepareMatchers } from '../../db/queries/user-file/match-things.ts';
import type { ScratchRecord, ScratchStore } from '../../db/queries/user-file/scratch-store.ts';
import type { Records } from '../../user-file/records.ts';
import { createFilePictures } from './apply-account.ts';
import { applyActivity, startHistory, type ChangeLine } from './apply-activity.ts';
import { applyPlaylist, type PlaylistIds } from './apply-playlist.ts';
import { applyRecord, type ApplyParts } from './apply-records.ts';
import { createImportRun } from './import-run.ts';
import { knownThings, nameOfThing, placeOfThing } from './known-things.ts';
import { matchFile } from './match-file.ts';
import type { FileRead } from './read-file.ts';

export interface ImportParts {
  readonly db: WriteDb;
  readonly userId: UserId;
  readonly store: ScratchStore;
  readonly file: FileRead;
  readonly isDry: boolean;
  readonly now: number;
  /** Lets others have their turn. */
  readonly turn: () => Promise<void>;
}

// each is one transaction of a few milliseconds, in which nobody else is answered
const RECORDS_A_SLICE = 500;

/**
 * Every slice is on disk when the next begins; cut off in the middle, what was taken in can be undone, and the file taken
 * in again brings the rest. Throws: disk-full and the other codes of the database.
 */
export async function importFile(parts: ImportParts): Promise<ImportReport> {
  const { db, userId, store, file, isDry, now, turn } = parts;
  const matchers = prepareMatchers(db.raw, userId);
  await matchFile(store, matchers, turn);
  const run = createImportRun({ db, userId, now, isDry, type: 'import', subject: file.header.name });
  const apply = createApplier({ run, things: knownThings(store), matchers, pictures: createFilePictures(run, now) });
  const slice = (records: readonly ScratchRecord[]) => {
    for (const record of records) apply.take(record);
    if (records.length === 0) apply.end();
    run.flush();
  };
  for (let after = 0; ;) {
    const records = store.listRecords(after, RECORDS_A_SLICE);
    if (isDry) slice(records);
    else inOneCommit(db, () => slice(records));
    if (records.length === 0) break;
    after = records.at(-1)?.line ?? after;
    await turn();
  }
  const results = run.results();
  return {
    ...results,
    ...describeThings(store),
    name: file.header.name,
    madeAt: file.header.madeAt,
    wholeness: file.wholeness,
    lineCount: file.lineCount,
    problemCount: file.problemCount + results.problemCount,
    problems: [...file.problems, ...results.problems].toSorted((a, b) => a.line - b.line).slice(0, 100),
  };
}

interface Group {
  readonly head: Records['playlist'] | Records['activity'];
  readonly entries: Records['entry'][];
  readonly changes: ChangeLine[];
  readonly lines: number[];
  /** The key of the picture here. */
  image: string | null;
}

interface Applier {
  take(record: ScratchRecord): void;
  /** Takes in what waits for parts that do not come. */
  end(): void;
}

/** Gathers what has parts, and takes in the rest at once. */
function createApplier(parts: ApplyParts): Applier {
  const { run, pictures } = parts;
  const playlists: PlaylistIds = new Map();
  const history = startHistory();
  let group: Group | undefined;
  const end = () => {
    if (group === undefined) return;
    const { head, entries, changes, lines, image } = group;
    group = undefined;
    const wrong =
      head.kind === 'playlist'
        ? applyPlaylist(parts, head, { entries, image }, playlists)
        : applyActivity(parts, head, changes, history);
    for (const at of wrong) run.problem(lines[at] ?? 0, 'unknown-ref', '');
  };
  return {
    end,
    take: ({ line, json }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by its schema before it was kept
      const record = JSON.parse(json) as Records[keyof Records];
      if (record.kind === 'entry' || record.kind === 'change' || record.kind === 'duel') {
        if (!addPart(group, record, line))
          run.problem(line, 'wrong-order', `${record.kind} without what it is part of`);
        return;
      }
      if (record.kind === 'cover') {
        const problem = addCover(group, record, pictures.find(record.picture));
        if (problem !== null) run.problem(line, problem, '');
        return;
      }
      end();
      if (record.kind === 'playlist' || record.kind === 'activity')
        group = { head: record, entries: [], changes: [], lines: [], image: null };
      else if (!applyRecord(parts, record)) run.problem(line, 'unknown-ref', '');
    },
  };
}

/** What is wrong with it; null where nothing is. */
function addCover(
  group: Group | undefined,
  { playlist }: Records['cover'],
  image: string | undefined,
): LineProblemCode | null {
  if (group?.head.kind !== 'playlist' || group.head.ref !== playlist) return 'wrong-order';
  if (image === undefined) return 'unknown-ref';
  group.image = image;
  return null;
}

/** False where it does not belong to what stands before it. */
function addPart(group: Group | undefined, part: Records['entry'] | ChangeLine, line: number): boolean {
  const { head } = group ?? {};
  if (part.kind === 'entry' && head?.kind === 'playlist' && head.ref === part.playlist) group?.entries.push(part);
  else if (part.kind !== 'entry' && head?.kind === 'activity' && head.ref === part.activity) group?.changes.push(part);
  else return false;
  group?.lines.push(line);
  return true;
}

const MAX_LISTED = 100;

function describeThings(store: ScratchStore): Pick<ImportReport, 'matchedCount' | 'waitingCount' | 'waiting'> {
  const counts = store.countThings();
  const countOf = (isMatched: number) =>
    counts.filter((count) => count.isMatched === isMatched).reduce((sum, { n }) => sum + n, 0);
  const waiting = store.listUnmatched(MAX_LISTED).map(({ kind, json, refused }): WaitingThing => ({
    kind,
    name: nameOfThing(json),
    place: placeOfThing(json),
    reason: refused.length > 0 ? 'ambiguous' : 'not-here',
  }));
  return { matchedCount: countOf(1), waitingCount: countOf(0), waiting };
}
