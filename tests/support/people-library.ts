/** A library in memory with some things and two people who have opinions and edit. */
import type BetterSqlite from 'better-sqlite3';
import { openLibrary } from '../../src/main/db/open.ts';
import { createCorrector } from '../../src/main/scan/corrector.ts';
import { createAllKinds } from '../../src/main/services/all-kinds.ts';
import { createChanges, type Changes } from '../../src/main/services/changes.ts';
import { createByHandService, type ByHandService } from '../../src/main/services/by-hand.ts';
import { createCorrectionsService, type CorrectionsService } from '../../src/main/services/corrections.ts';
import { createDuelsService, type DuelsService } from '../../src/main/services/duels.ts';
import { createGenresService, type GenresService } from '../../src/main/services/genres.ts';
import { createOwnLists } from '../../src/main/services/own-lists.ts';
import { createOpinionsService, type OpinionsService } from '../../src/main/services/opinions.ts';
import type { UserId } from '../../src/shared/ids.ts';
import { keptLog } from './kept-log.ts';

export interface PeopleLibrary {
  readonly people: OpinionsService & Pick<Changes, 'undo' | 'undoSince'>;
  readonly byHand: ByHandService;
  readonly corrections: CorrectionsService;
  readonly genres: GenresService;
  readonly duels: DuelsService;
  readonly anna: UserId;
  readonly boris: UserId;
  /** Of tracks, albums, artists and genres alike. */
  readonly ids: readonly number[];
  readonly raw: BetterSqlite.Database;
  close(): void;
}

const anna = '0199f0aa-0000-7000-8000-00000000000a' as UserId;
const boris = '0199f0aa-0000-7000-8000-00000000000b' as UserId;

/** So many tracks, albums, artists and genres; the clock moves on by itself. */
export function openPeople(thingCount: number): PeopleLibrary {
  let time = 1_000_000;
  const clock = { now: () => ++time, monotonicMs: () => ++time };
  const library = openLibrary(':memory:', { clock, log: keptLog() });
  const { writer } = library;
  const { raw } = writer;
  const ids = Array.from({ length: thingCount }, (_, at) => at + 1);
  for (const id of ids) {
    raw
      .prepare("insert into artist (id, name, name_key, sort_key, created_at, updated_at) values (?, ?, ?, '', 1, 1)")
      .run(id, `Artist ${id}`, `${id}`);
    raw
      .prepare("insert into album (id, name, sort_key, created_at, updated_at) values (?, ?, '', 1, 1)")
      .run(id, `Album ${id}`);
    raw
      .prepare("insert into track (id, name, filepath, sort_key, created_at, updated_at) values (?, ?, ?, '', 1, 1)")
      .run(id, `Track ${id}`, `/${id}`);
    raw
      .prepare('insert into genre (id, name, name_key, created_at, updated_at) values (?, ?, ?, 1, 1)')
      .run(id, `Genre ${id}`, `genre ${id}`);
  }
  for (const [id, name] of [
    [anna, 'anna'],
    [boris, 'boris'],
  ])
    raw
      .prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'admin', ?, 1, 1)")
      .run(id, name);
  const corrector = createCorrector(writer, clock.now);
  const kinds = createAllKinds(writer, corrector, clock.now);
  const changes = createChanges({ writer, kinds, clock, emit: () => undefined });
  const never = () => Promise.reject(new Error('not in this library'));
  return {
    byHand: createByHandService({ writer, pool: { makeThumbnails: never }, cachePath: '', clock, changes }),
    corrections: createCorrectionsService({ writer, corrector, changes }),
    genres: createGenresService({ reader: writer, lists: createOwnLists(writer, { list: never }), changes }),
    duels: createDuelsService({ reader: writer, writer, changes, clock }),
    people: { ...createOpinionsService(writer, changes), ...changes },
    anna,
    boris,
    ids,
    raw,
    close: () => library.close(),
  };
}
