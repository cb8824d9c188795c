/** The rules by which each record of a user file becomes a row: what is new is added, of two the newer one stays. */
import { nameOfThing } from './known-things.ts';
import { assertNever } from '../../../shared/errors.ts';
import { keptSettings } from '../../user-file/personal-tables.ts';
import type { Records } from '../../user-file/records.ts';
import { isPlayOfAnother } from '../../db/queries/user-file/import-queries.ts';
import type { ThingMatchers } from '../../db/queries/user-file/match-things.ts';
import type { ImportRow } from '../../db/queries/user-file/row-store.ts';
import { applyAccount, type FilePictures } from './apply-account.ts';
import { isSameRow, type ImportRun } from './import-run.ts';
import type { KnownThings } from './known-things.ts';
import { putUntimed } from './put-untimed.ts';

/** What the records of a file are taken in by. */
export interface ApplyParts {
  readonly run: ImportRun;
  readonly things: KnownThings;
  readonly matchers: ThingMatchers;
  readonly pictures: FilePictures;
}

type Single = Exclude<
  Records[keyof Records],
  { readonly kind: 'playlist' | 'cover' | 'entry' | 'activity' | 'change' | 'duel' }
>;

/** Takes in one record that stands by itself. False where it names a thing that the file does not have. */
export function applyRecord(parts: ApplyParts, record: Single): boolean {
  switch (record.kind) {
    case 'score':
      return applyScore(parts, record);
    case 'like':
      return applyLike(parts, record);
    case 'play':
      return applyPlay(parts, record);
    case 'setting':
      applySetting(parts.run, record);
      return true;
    case 'picture':
      parts.pictures.take(record);
      return true;
    case 'account':
      return applyAccount(parts.run, parts.pictures, record);
    case 'profile':
      applyProfile(parts.run, record);
      return true;
    case 'preferences':
      applyPreferences(parts.run, record);
      return true;
    case 'genre':
      applyGenre(parts, record);
      return true;
    case 'follow':
      applyFollow(parts, record);
      return true;
    default:
      return assertNever(record);
  }
}

function applyScore(
  { run, things }: ApplyParts,
  { of, ref, score, source, createdAt, updatedAt }: Records['score'],
): boolean {
  const row = { score, source, createdAt, updatedAt };
  const thing = things.find(of, ref);
  if (thing === undefined) return false;
  if (thing.id === null) run.wait('score', thing.unknown, { key: '', value: row });
  else putScore(run, { table: `${of}_score`, id: thing.id, name: nameOfThing(thing.unknown.identity) }, row);
  return true;
}

interface ScorePlace {
  readonly table: 'track_score' | 'album_score' | 'artist_score';
  readonly id: number;
  /** Of the thing. */
  readonly name: string;
}

interface ScoreRow extends ImportRow {
  readonly score: number;
  readonly updatedAt: number;
}

/** Takes in a score: the newer one stays, and of two of the same time ours. */
export function putScore(run: ImportRun, { table, id, name }: ScorePlace, row: ScoreRow): void {
  const ours = run.read(table, id);
  if (ours === null || isSameRow(ours, row)) return run.put('score', { table, id }, row);
  const winner = row.updatedAt > Number(ours['updatedAt']) ? 'theirs' : 'ours';
  if (ours['score'] !== row.score) {
    const values = { ours: Number(ours['score']), theirs: row.score };
    const times = { oursAt: Number(ours['updatedAt']), theirsAt: row.updatedAt };
    run.conflict(
      { kind: 'score', name, ...values, ...times, winner },
      winner === 'ours' ? { table, id, row } : undefined,
    );
  }
  if (winner === 'theirs') run.put('score', { table, id }, row);
  else run.count('score', 'kept');
}

function applyLike({ run, things }: ApplyParts, { track, createdAt }: Records['like']): boolean {
  const thing = things.find('track', track);
  if (thing === undefined) return false;
  if (thing.id === null) run.wait('like', thing.unknown, { key: '', value: { createdAt } });
  else putLike(run, thing.id, { createdAt });
  return true;
}

/** What is liked already stays so since when it was. */
export function putLike(run: ImportRun, id: number, row: ImportRow): void {
  if (run.read('user_like', id) === null) run.put('like', { table: 'user_like', id }, row);
  else run.count('like', 'unchanged');
}

function applyPlay({ run, things }: ApplyParts, play: Records['play']): boolean {
  const { key, track, title, artist, album, durationMs, path, startedAt, playedMs, endedHow } = play;
  const thing = track === null ? null : things.find('track', track);
  if (thing === undefined) return false;
  // a key names a play of one person in a library
  const id = isPlayOfAnother(run.db, run.userId, key) ? `${key}:${run.userId}` : key;
  const ours = run.read('play', id);
  const snapshot = { title, artist, album, durationMs, path, startedAt, playedMs, endedHow };
  const known = ours?.['track'] ?? thing?.id ?? null;
  run.put('play', { table: 'play', id }, { ...(ours ?? snapshot), track: known });
  if (known === null && thing !== null) run.wait('play', thing.unknown, { key: id, value: {} });
  return true;
}

function applySetting(run: ImportRun, { key, value, updatedAt }: Records['setting']): void {
  if (keptSettings.some((kept) => kept === key)) return run.count('setting', 'kept');
  const place = { table: 'setting', id: key } as const;
  const ours = run.read('setting', key);
  const row = { value: JSON.stringify(withOwn(value, ours)), updatedAt };
  if (ours === null || isSameRow(ours, row)) return run.put('setting', place, row);
  const isTheirs = updatedAt > Number(ours['updatedAt']);
  if (ours['value'] !== row.value) {
    const values = { ours: null, theirs: null, oursAt: Number(ours['updatedAt']), theirsAt: updatedAt };
    const conflict = { kind: 'setting', name: key, ...values } as const;
    run.conflict(
      { ...conflict, winner: isTheirs ? 'theirs' : 'ours' },
      isTheirs ? undefined : { table: 'setting', id: key, row },
    );
  }
  if (isTheirs) run.put('setting', place, row);
  else run.count('setting', 'kept');
}

/** The palette's memory names rows of this library, and stays. */
function withOwn(value: unknown, ours: ImportRow | null): unknown {
  if (ours === null || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const own: unknown = JSON.parse(String(ours['value']));
  if (typeof own !== 'object' || own === null || !('recentCommands' in own)) return value;
  // in the order in which ours has them, so that what is the same reads the same
  const theirs = new Map<string, unknown>([...Object.entries(value), ['recentCommands', own.recentCommands]]);
  const names = [...Object.keys(own).filter((name) => theirs.has(name)), ...Object.keys(value)];
  return Object.fromEntries([...new Set(names)].map((name) => [name, theirs.get(name)]));
}

/** What we have stands, and what we lack is filled. */
function applyProfile(run: ImportRun, { displayName, zipCode, ageGroup }: Records['profile']): void {
  const row = { displayName, zipCode, ageGroup };
  const ours = run.read('user_profile', '');
  const merged = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, ours?.[name] ?? value]));
  putUntimed(run, { kind: 'profile', table: 'user_profile' }, { ours, theirs: row, merged: { ...ours, ...merged } });
}

function applyPreferences(run: ImportRun, preferences: Records['preferences']): void {
  const { energy, danceability, acousticness, valence, popularity } = preferences;
  const row = { energy, danceability, acousticness, valence, popularity };
  const ours = run.read('user_preferences', '');
  putUntimed(run, { kind: 'preferences', table: 'user_preferences' }, { ours, theirs: row, merged: ours ?? row });
}

function applyGenre({ run, matchers }: ApplyParts, { name }: Records['genre']): void {
  const id = matchers.genre(name);
  if (id === null)
    run.wait('genre', { kind: 'genre', identity: JSON.stringify({ name }), refused: [] }, { key: '', value: {} });
  else run.put('genre', { table: 'user_genre_preference', id }, { isChosen: 1 });
}

function applyFollow({ run, matchers }: ApplyParts, { owner, playlist, addedAt }: Records['follow']): void {
  const id = matchers.playlist(owner, playlist);
  const identity = JSON.stringify({ owner, name: playlist });
  if (id === null) run.wait('follow', { kind: 'playlist', identity, refused: [] }, { key: '', value: { addedAt } });
  else run.put('follow', { table: 'playlist_user', id }, run.read('playlist_user', id) ?? { addedAt });
}
