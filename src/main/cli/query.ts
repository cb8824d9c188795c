/** `fonoteka tracks`, all of them or those that a query finds: it looks only, and may do so while the app is open. */
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { parse } from '../../shared/query/parse.ts';
import { problemWords } from '../../shared/query/problem-words.ts';
import type { QueryProblem } from '../../shared/query/problems.ts';
import type { ReadDb } from '../db/handles.ts';
import { openLibraryForReading } from '../db/open.ts';
import { arrangeOwn } from '../db/queries/own-lists.ts';
import { iterateTracks, iterateTracksOf } from '../db/queries/track-export.ts';
import { listTrackIds } from '../db/queries/track-lists.ts';
import { findWhole } from '../db/queries/track-query/find-nested.ts';
import type { ListAmong } from '../db/queries/track-query/find-tracks.ts';
import { findPerson } from '../db/queries/user-file/find-person.ts';
import { systemClock } from '../ports/clock.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { libraryPathOf, type Host } from './host.ts';
import { toJsonLine } from './output.ts';

type TracksCommand = Extract<Command, { readonly name: 'tracks' }>;

/** Prints the tracks. Returns the exit code: 2 where the query is none. Throws: not-found, db-newer, db-corrupt, migration-failed. */
export async function printTracks(host: Host, { library, query: text, user }: TracksCommand): Promise<number> {
  const parsed = text === undefined ? undefined : parse(text);
  if (parsed !== undefined && !parsed.ok) {
    host.tell(parsed.problems.map((problem) => problemText(problem, text ?? '')).join(''));
    return exitCodes.usage;
  }
  const opened = openLibraryForReading(libraryPathOf(library), { log: host.log });
  try {
    const { reader } = opened;
    if (parsed === undefined) for (const track of iterateTracks(reader)) host.print(toJsonLine(track));
    else {
      const userId = getUserId(reader, user);
      const nowMs = systemClock.now();
      const asker = { db: reader, userId, nowMs, listAmong: (owner: UserId) => listAmong(reader, owner) };
      const ids = await findWhole(asker, parsed.query);
      for (const track of iterateTracksOf(reader, ids)) host.print(toJsonLine(track));
    }
    return exitCodes.ok;
  } finally {
    opened.close();
  }
}

function getUserId(reader: ReadDb, user: string | undefined): UserId {
  const person = findPerson(reader, user);
  if (person === undefined) throw new AppError('not-found', `There is no profile called ${user ?? 'anything'}`);
  return person.userId;
}

function listAmong(reader: ReadDb, userId: UserId): ListAmong {
  return async ({ sort, isDescending }, among) => {
    if (sort !== 'score' && sort !== 'scored' && sort !== 'liked')
      return listTrackIds(reader, sort, isDescending, among);
    const ids = listTrackIds(reader, 'artist', false, among);
    return arrangeOwn(reader, userId, { thing: 'track', ids }, { sort, isDescending });
  };
}

/** The sentence, the query, and marks under the place. */
function problemText(problem: QueryProblem, query: string): string {
  const { start, end } = problem;
  const width = (text: string): number => Array.from(text).length;
  const line = query.replaceAll(/\s/gu, ' ');
  const marks = ' '.repeat(width(line.slice(0, start))) + '^'.repeat(Math.max(1, width(line.slice(start, end))));
  return `fonoteka: ${problemWords(problem, 'en')}\n  ${line}\n  ${marks}\n`;
}
