/** Takes up what waited for music that a scan has found since. */
import type { UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { inOneCommit } from '../../db/queries/activity.ts';
import { prepareMatchers, type ThingMatchers } from '../../db/queries/user-file/match-things.ts';
import {
  countWaitingChangesBefore,
  listWaitingPeople,
  listWaitingRecords,
  listWaitingThings,
  type WaitingRecordRow,
  type WaitingThingRow,
} from '../../db/queries/user-file/waiting.ts';
import type { ImportRow } from '../../db/queries/user-file/row-store.ts';
import { putDuel, takeUpDuel, type DuelChange } from './apply-duel.ts';
import { putLike, putScore } from './apply-records.ts';
import { createImportRun, type ImportRun } from './import-run.ts';
import { nameOfThing } from './known-things.ts';
import { matchThing } from './match-file.ts';

interface Found {
  readonly thing: WaitingThingRow;
  readonly id: number;
  readonly quality: number;
}

const A_SLICE = 200;

/** How many things were found, of all people. Cost: one look where nothing waits, else a look-up or three a thing. */
export async function takeUpWaiting(
  db: WriteDb,
  { now, turn }: { readonly now: number; readonly turn: () => Promise<void> },
): Promise<number> {
  let count = 0;
  for (const userId of listWaitingPeople(db)) {
    const found = await findWaitingThings(db, userId, turn);
    const subject = nameOfThing(found[0]?.thing.identity ?? '{}');
    const run = createImportRun({ db, userId, now, isDry: false, type: 'found', subject });
    for (let at = 0; at < found.length; at += A_SLICE) {
      inOneCommit(db, () => {
        for (const one of found.slice(at, at + A_SLICE)) takeUp(run, one);
        run.flush();
      });
      await turn();
    }
    count += found.length;
  }
  return count;
}

/** A row goes to the one that is surest of it; where two are, it is not for us to guess. */
async function findWaitingThings(db: WriteDb, userId: UserId, turn: () => Promise<void>): Promise<readonly Found[]> {
  const matchers = prepareMatchers(db.raw, userId);
  const claims = new Map<string, Found[]>();
  for (let after = 0; ;) {
    const things = listWaitingThings(db, userId, after, A_SLICE);
    for (const thing of things) {
      const match = findOne(matchers, thing);
      if (match === null) continue;
      const row = `${thing.kind} ${match.id}`;
      claims.set(row, [...(claims.get(row) ?? []), { thing, ...match }]);
    }
    after = things.at(-1)?.id ?? after;
    if (things.length < A_SLICE) break;
    await turn();
  }
  return [...claims.values()].flatMap((all) => {
    const best = Math.min(...all.map(({ quality }) => quality));
    const surest = all.filter(({ quality }) => quality === best);
    return surest.length === 1 ? surest : [];
  });
}

function findOne(
  matchers: ThingMatchers,
  { kind, identity, refused }: WaitingThingRow,
): { readonly id: number; readonly quality: number } | null {
  if (kind === 'genre' || kind === 'playlist') {
    const fields = new Map<string, unknown>(Object.entries(toRow(identity)));
    const name = String(fields.get('name'));
    const id = kind === 'genre' ? matchers.genre(name) : matchers.playlist(String(fields.get('owner')), name);
    // several may choose one genre
    return id === null ? null : { id, quality: 0 };
  }
  const refusedIds: unknown = JSON.parse(refused);
  const { id, quality } = matchThing(matchers, kind, identity, Array.isArray(refusedIds) ? refusedIds.map(Number) : []);
  return id === null ? null : { id, quality };
}

function takeUp(run: ImportRun, { thing, id }: Found): void {
  for (const waiting of listWaitingRecords(run.db, thing.id)) {
    // it must not count among those that still wait
    run.remove({ table: 'awaiting_record', id: waiting.id });
    takeUpRecord(run, thing, waiting, id);
  }
}

function takeUpRecord(
  run: ImportRun,
  thing: WaitingThingRow,
  { kind, key, record }: WaitingRecordRow,
  id: number,
): void {
  const row = toRow(record);
  switch (kind) {
    case 'score':
      if (thing.kind === 'track' || thing.kind === 'album' || thing.kind === 'artist') {
        const scored = { ...row, score: Number(row['score']), updatedAt: Number(row['updatedAt']) };
        putScore(run, { table: `${thing.kind}_score`, id, name: nameOfThing(thing.identity) }, scored);
      }
      return;
    case 'like':
      return putLike(run, id, row);
    case 'play':
      return putTrack(run, 'play', { key, id });
    case 'entry':
      return putTrack(run, 'playlist_track', { key: Number(key), id });
    case 'change':
      return row['table'] === 'duel'
        ? putDuelChange(run, key, takeUpDuel(run, key, row, id))
        : putChange(run, key, { table: row['table'], id, before: row['before'], after: row['after'] });
    case 'genre':
      return run.put('genre', { table: 'user_genre_preference', id }, { isChosen: 1 });
    case 'follow':
      return run.put('follow', { table: 'playlist_user', id }, run.read('playlist_user', id) ?? row);
  }
}

/** A play or an entry that is still without its track. */
function putTrack(
  run: ImportRun,
  table: 'play' | 'playlist_track',
  { key, id }: { readonly key: string | number; readonly id: number },
): void {
  const row = run.read(table, key);
  if (row !== null && row['track'] === null) run.put(null, { table, id: key }, { ...row, track: id });
}

/** A result counts from when both sides are here. */
function putDuelChange(run: ImportRun, key: string, change: DuelChange | undefined): void {
  if (change === undefined) return;
  putChange(run, key, change);
  putDuel(run, change);
}

/** Puts a change back into its place among its activity's. */
function putChange(run: ImportRun, key: string, change: object): void {
  const [activityId = 0, position = 0] = key.split(':').map(Number);
  const row = run.read('user_activity', activityId);
  if (row === null) return;
  const changes: unknown = JSON.parse(String(row['payload']));
  const at = position - countWaitingChangesBefore(run.db, activityId, position);
  const payload = JSON.stringify((Array.isArray(changes) ? changes : []).toSpliced(at, 0, change));
  run.put(null, { table: 'user_activity', id: activityId }, { ...row, payload });
}

function toRow(json: string): ImportRow {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
