/** What is to be scored, held to a model in plain code over random libraries, plays and scores. */
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary, type Library } from '../../../src/main/db/open.ts';
import { countScored, listUnscored, MOST_UNSCORED, unscoredQueries } from '../../../src/main/db/queries/unscored.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import type { ScoringKind } from '../../../src/shared/contract/scoring.ts';
import type { UserId } from '../../../src/shared/ids.ts';
import { keptLog } from '../../support/kept-log.ts';

const anna = '0199f0aa-0000-7000-8000-00000000000a' as UserId;
const boris = '0199f0aa-0000-7000-8000-00000000000b' as UserId;
const kinds: readonly ScoringKind[] = ['tracks', 'albums', 'artists'];
const MINUTE = 60_000;

function openEmpty(): Library {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  const addUser = library.writer.raw.prepare(
    "insert into user (id, role, username, created_at, updated_at) values (?, 'member', ?, 1, 1)",
  );
  addUser.run(anna, 'anna');
  addUser.run(boris, 'boris');
  return library;
}

interface MadeTrack {
  readonly album: number | null;
  readonly artist: number;
  readonly addedAt: number;
  readonly isMissing: boolean;
  readonly place: number;
}

interface Made {
  readonly tracks: readonly MadeTrack[];
  readonly plays: readonly { readonly track: number; readonly user: UserId; readonly isWhole: boolean }[];
  readonly scores: readonly { readonly kind: ScoringKind; readonly id: number; readonly user: UserId }[];
}

const THINGS = 4;
const user = fc.constantFrom(anna, boris);
const thing = fc.integer({ min: 1, max: THINGS });

const madeLibrary: fc.Arbitrary<Made> = fc
  .array(
    fc.record({
      album: fc.option(thing),
      artist: thing,
      addedAt: fc.integer({ min: 1, max: 4 }),
      isMissing: fc.boolean(),
      place: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((tracks) =>
    fc.record({
      tracks: fc.constant(tracks),
      plays: fc.array(fc.record({ track: fc.integer({ min: 1, max: tracks.length }), user, isWhole: fc.boolean() }), {
        maxLength: 20,
      }),
      scores: fc.array(fc.record({ kind: fc.constantFrom(...kinds), id: fc.integer({ min: 1, max: 12 }), user }), {
        maxLength: 12,
      }),
    }),
  );

function fill(raw: Database, { tracks, plays, scores }: Made): void {
  for (let id = 1; id <= THINGS; id++) {
    const present = tracks.filter((track) => track.album === id && !track.isMissing);
    raw
      .prepare(
        'insert into artist (id, name, name_key, sort_key, credit_count, created_at, updated_at) values (?, ?, ?, ?, ?, 1, 1)',
      )
      .run(id, `A${id}`, `${id}`, sortKey(id), creditsOf(tracks, id));
    raw
      .prepare(
        `insert into album (id, name, sort_key, artist_sort_key, track_count, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, 1)`,
      )
      .run(id, `B${id}`, sortKey(id), id === THINGS ? '' : sortKey(id), present.length, id % 2);
  }
  for (const [at, { album, artist, addedAt, isMissing, place }] of tracks.entries()) {
    raw
      .prepare(
        `insert into track (id, name, filepath, sort_key, album_id, track_order_in_album, missing_since, created_at, updated_at)
         values (?, 'T', ?, '', ?, ?, ?, ?, 1)`,
      )
      .run(at + 1, `/${at}`, album, place, isMissing ? 5 : null, addedAt);
    raw
      .prepare(
        "insert into track_artist (track_id, artist_id, role, position, credited_name) values (?, ?, 'main', 0, '')",
      )
      .run(at + 1, artist);
  }
  for (const [at, play] of plays.entries()) {
    raw
      .prepare(
        `insert into play (play_key, user_id, track_id, snapshot_title, snapshot_duration, started_at, played_ms, ended_how)
         values (?, ?, ?, '', ?, 1, ?, 'skipped')`,
      )
      .run(`${at}`, play.user, play.track, 3 * MINUTE, play.isWhole ? 2 * MINUTE : MINUTE);
  }
  for (const { kind, id, user: userId } of scores) {
    const name = kind.slice(0, -1);
    if (id > (kind === 'tracks' ? tracks.length : THINGS)) continue;
    raw
      .prepare(
        `insert or ignore into ${name}_score (${name}_id, user_id, score, created_at, updated_at) values (?, ?, 5, 1, 1)`,
      )
      .run(id, userId);
  }
}

// the second of the two pairs comes first on the shelf
const sortKey = (id: number): string => `k${id <= 2 ? id + 2 : id - 2}`;

const creditsOf = (tracks: readonly MadeTrack[], artist: number): number =>
  tracks.filter((track) => track.artist === artist && !track.isMissing).length;

interface Candidate {
  readonly id: number;
  readonly plays: number;
  readonly addedAt: number;
  readonly shelf: readonly (string | number)[];
}

/** What shows, with all that an order may go by. */
function candidates({ tracks, plays }: Made, kind: ScoringKind, userId: UserId): readonly Candidate[] {
  const playsOf = (isOf: (track: MadeTrack, id: number) => boolean): number =>
    plays.filter((it) => it.user === userId && it.isWhole && isOf(tracks[it.track - 1] as MadeTrack, it.track)).length;
  const present = tracks.map((track, at) => ({ ...track, id: at + 1 })).filter((track) => !track.isMissing);
  const albumShelf = (album: number) => [album === THINGS ? 1 : 0, sortKey(album), album];
  if (kind === 'tracks')
    return present.map(({ id, addedAt, album, place }) => ({
      id,
      plays: playsOf((_, at) => at === id),
      addedAt,
      shelf: album === null ? [2, '', 0, addedAt, id] : [...albumShelf(album), place, id],
    }));
  const ids = Array.from({ length: THINGS }, (_, at) => at + 1);
  if (kind === 'albums')
    return ids
      .filter((id) => present.some(({ album }) => album === id))
      .map((id) => ({ id, plays: playsOf(({ album }) => album === id), addedAt: id % 2, shelf: albumShelf(id) }));
  return ids
    .filter((id) => present.some(({ artist }) => artist === id))
    .map((id) => ({ id, plays: playsOf(({ artist }) => artist === id), addedAt: 0, shelf: [sortKey(id), id] }));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at === -1 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}

const isScored = ({ scores }: Made, kind: ScoringKind, userId: UserId, id: number): boolean =>
  scores.some((score) => score.kind === kind && score.user === userId && score.id === id);

test('each queue is what has no score of that person, in its order, and nothing that does not show', () => {
  const library = openEmpty();
  onTestFinished(() => library.close());
  const { raw } = library.writer;
  fc.assert(
    fc.property(madeLibrary, user, fc.constantFrom(...kinds), (made, userId, kind) => {
      raw.exec('savepoint empty');
      fill(raw, made);
      const all = candidates(made, kind, userId);
      const open = all.filter(({ id }) => !isScored(made, kind, userId, id));

      const played = [...listUnscored(library.writer, userId, kind, 'played')];
      const shelf = [...listUnscored(library.writer, userId, kind, 'shelf')];
      const progress = countScored(library.writer, userId, kind);
      raw.exec('rollback to empty; release empty');

      const newest = (a: Candidate, b: Candidate): number => b.addedAt - a.addedAt || b.id - a.id;
      expect(played).toEqual(open.toSorted((a, b) => b.plays - a.plays || newest(a, b)).map(({ id }) => id));
      expect(shelf).toEqual(open.toSorted((a, b) => compare(a.shelf, b.shelf)).map(({ id }) => id));
      expect(progress).toEqual({ totalCount: all.length, scoredCount: all.length - open.length });
    }),
    { numRuns: 300 },
  );
});

test('of very many the first come, and no more', () => {
  const library = openEmpty();
  onTestFinished(() => library.close());
  const { raw } = library.writer;
  raw
    .prepare(
      `with recursive n (id) as (select 1 union all select id + 1 from n where id < ?)
       insert into track (id, name, filepath, sort_key, created_at, updated_at) select id, '', '/' || id, '', id, 1 from n`,
    )
    .run(MOST_UNSCORED + 10);

  const ids = listUnscored(library.writer, anna, 'tracks', 'played');

  expect([ids.length, ids[0], ids.at(-1)]).toEqual([MOST_UNSCORED, MOST_UNSCORED + 10, 11]);
});

function planOf(raw: Database, sql: string): readonly string[] {
  return raw
    .prepare<[], { readonly detail: string }>(`explain query plan ${sql.replaceAll('?', "'x'")}`)
    .all()
    .map(({ detail }) => detail);
}

const walks = kinds.flatMap((kind) => {
  const { newest, shelf } = unscoredQueries[kind];
  return [newest, ...shelf].map((sql, at) => [kind, at, sql] as const);
});

test.each(walks)('%s are walked in the order of an index, each looked up among the scores: %i', (_kind, _at, sql) => {
  const library = openEmpty();
  onTestFinished(() => library.close());
  const plan = planOf(library.writer.raw, sql);

  expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  expect(plan.find((step) => /_score|SEARCH s /.test(step))).toMatch(/^SEARCH s USING (COVERING )?INDEX .*user_id=\?/);
});

test.each(kinds)('how many %s are scored is counted by index', (kind) => {
  const library = openEmpty();
  onTestFinished(() => library.close());
  const { total, scored } = unscoredQueries[kind];
  const plans = [total, scored].flatMap((sql) => planOf(library.writer.raw, sql));

  expect(plans.filter((step) => step.startsWith('SCAN') && !/INDEX|CONSTANT|SCAN me$/.test(step))).toEqual([]);
});

test.each(kinds)('the plays of all %s are counted from an index alone', (kind) => {
  const library = openEmpty();
  onTestFinished(() => library.close());
  const plan = planOf(library.writer.raw, unscoredQueries[kind].played);

  expect(plan).toContainEqual(expect.stringMatching(/^SEARCH play USING COVERING INDEX play_by_counts \(user_id=\?/));
  expect(plan.filter((step) => /^SCAN (?:play|track|t|x)\b/.test(step))).toEqual([]);
});
