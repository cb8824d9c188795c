/** One person's records, read for a user file: opinions, plays, playlists, preferences. */
import type { UserId } from '../../../../shared/ids.ts';
import type { Records } from '../../../user-file/records.ts';
import { keptSettings } from '../../../user-file/personal-tables.ts';
import { countLargePictures, findCover, iterateAccount } from './pictures.ts';
import { WAITING_REF } from './things.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

type Row<Kind extends keyof Records> = Omit<Records[Kind], 'kind'>;
type Kinds = keyof Records;

const PROFILE = `select display_name as displayName, zip_code as zipCode, age_group as ageGroup
  from user_profile where user_id = @userId`;
const PREFERENCES = `select energy, danceability, acousticness, valence, popularity_pref as popularity
  from user_preferences where user_id = @userId`;
const SETTINGS = `select key, value, updated_at as updatedAt from setting where user_id = @userId order by key`;
const GENRES = `select g.name from user_genre_preference p join genre g on g.id = p.genre_id
  where p.user_id = @userId order by g.name_key`;
const scores = (thing: 'track' | 'album' | 'artist') =>
  `select '${thing}' as "of", ${thing}_id as ref, score, source, created_at as createdAt, updated_at as updatedAt
   from ${thing}_score where user_id = @userId order by ${thing}_id`;
const LIKES = `select track_id as track, created_at as createdAt from user_like where user_id = @userId order by track_id`;
// what waits for its track is told from what never had one
const waitingTrack = (kind: 'play' | 'entry', key: string) =>
  `coalesce(track_id, (select ${WAITING_REF} + t.id from awaiting_record r join awaiting_thing t on t.id = r.thing_id
    where r.kind = '${kind}' and r.key = ${key})) as track`;
const SNAPSHOT = ` snapshot_title as title, snapshot_artist as artist, snapshot_album as album,
  snapshot_duration as durationMs, snapshot_path as path`;
const PLAYS = `select play_key as key, ${waitingTrack('play', 'play.play_key')}, ${SNAPSHOT}, started_at as startedAt, played_ms as playedMs, ended_how as endedHow
  from play where user_id = @userId order by id`;
// a folder before what lies in it; the depth ends a ring of folders, should there ever be one
const PLAYLISTS = `
  with recursive placed (id, depth) as (
    select id, 0 from playlist where owner_id = @userId and
      (parent_id is null or parent_id not in (select id from playlist where owner_id = @userId))
    union all
    select p.id, placed.depth + 1 from placed join playlist p on p.parent_id = placed.id
    where p.owner_id = @userId and placed.depth < 64)
  select p.id as ref, iif(d.depth = 0, null, p.parent_id) as parent, p.kind as type, p.name, p.is_private as isPrivate,
    p.rules, p.sort, p.description, p.created_at as createdAt, p.updated_at as updatedAt
  from placed d join playlist p on p.id = d.id order by d.depth, p.id`;
const ENTRIES = `select playlist_id as playlist, ${waitingTrack('entry', 'cast(playlist_track.id as text)')}, ${SNAPSHOT}, added_at as addedAt
  from playlist_track where playlist_id = ? order by track_order_in_playlist, id`;
const FOLLOWS = `select u.username as owner, p.name as playlist, f.added_at as addedAt
  from playlist_user f join playlist p on p.id = f.playlist_id join user u on u.id = p.owner_id
  where f.user_id = @userId order by f.added_at, f.id`;

const WAITING_OF = `from awaiting_thing t join awaiting_record r on r.thing_id = t.id where t.user_id = @userId`;
const WAITING = `select r.kind, t.kind as "of", ${WAITING_REF} + t.id as ref, r.record
  ${WAITING_OF} and r.kind in ('score', 'like') order by r.id`;
const WAITING_GENRES = `select t.identity ->> 'name' as name ${WAITING_OF} and r.kind = 'genre' order by r.id`;
const WAITING_FOLLOWS = `select t.identity ->> 'owner' as owner, t.identity ->> 'name' as playlist,
    r.record ->> 'addedAt' as addedAt ${WAITING_OF} and r.kind = 'follow' order by r.id`;

/** Shape: preferences first, then opinions, plays and playlists, each by the order it has there. Cost: streams. */
export function* iterateRecords(
  db: ReadDb,
  userId: UserId,
): Generator<Exclude<Records[Kinds], { kind: 'activity' | 'change' | 'duel' }>> {
  const rows = <Kind extends Kinds>(sql: string) =>
    withDbErrors(() => db.raw.prepare<{ userId: UserId }, Row<Kind>>(sql).iterate({ userId }));
  yield* iterateAccount(db, userId);
  for (const row of rows<'profile'>(PROFILE)) yield { kind: 'profile', ...row };
  for (const row of rows<'preferences'>(PREFERENCES)) yield { kind: 'preferences', ...row };
  for (const row of rows<'setting'>(SETTINGS)) {
    if (!isKept(row.key)) yield { kind: 'setting', ...row, value: ofEveryLibrary(parse(row.value)) };
  }
  for (const row of rows<'genre'>(GENRES)) yield { kind: 'genre', ...row };
  for (const thing of ['track', 'album', 'artist'] as const)
    for (const row of rows<'score'>(scores(thing))) yield { kind: 'score', ...row };
  for (const row of rows<'like'>(LIKES)) yield { kind: 'like', ...row };
  for (const row of rows<'play'>(PLAYS)) yield { kind: 'play', ...row };
  yield* iteratePlaylists(db, userId);
  for (const row of rows<'follow'>(FOLLOWS)) yield { kind: 'follow', ...row };
  for (const row of rows<'genre'>(WAITING_GENRES)) yield { kind: 'genre', ...row };
  for (const row of rows<'follow'>(WAITING_FOLLOWS)) yield { kind: 'follow', ...row };
  yield* iterateWaiting(db, userId);
}

interface WaitingOpinion {
  readonly kind: 'score' | 'like';
  readonly of: 'track' | 'album' | 'artist';
  readonly ref: number;
  readonly record: string;
}

function* iterateWaiting({ raw }: ReadDb, userId: UserId): Generator<Records['score'] | Records['like']> {
  for (const { kind, of, ref, record } of raw
    .prepare<{ userId: UserId }, WaitingOpinion>(WAITING)
    .iterate({ userId })) {
    // oxlint-disable typescript/no-unsafe-type-assertion -- as it stood in a file, checked by the same schemas
    if (kind === 'score') yield { kind, of, ref, ...(JSON.parse(record) as Omit<Row<'score'>, 'of' | 'ref'>) };
    else yield { kind, track: ref, ...(JSON.parse(record) as Pick<Row<'like'>, 'createdAt'>) };
    // oxlint-enable typescript/no-unsafe-type-assertion
  }
}

type StoredPlaylist = Omit<Row<'playlist'>, 'isPrivate' | 'rules'> & {
  readonly isPrivate: number;
  readonly rules: string | null;
};

function* iteratePlaylists(db: ReadDb, userId: UserId): Generator<Records['playlist' | 'cover' | 'entry']> {
  const { raw } = db;
  const playlists = withDbErrors(() => raw.prepare<{ userId: UserId }, StoredPlaylist>(PLAYLISTS).iterate({ userId }));
  const entries = raw.prepare<[number], Row<'entry'>>(ENTRIES);
  for (const row of playlists) {
    yield { kind: 'playlist', ...row, isPrivate: row.isPrivate === 1, rules: parse(row.rules) };
    const cover = findCover(db, row.ref);
    if (cover !== undefined) yield cover;
    for (const entry of entries.iterate(row.ref)) yield { kind: 'entry', ...entry };
  }
}

const COUNTS = {
  score: `select (select count(*) from track_score where user_id = @userId)
    + (select count(*) from album_score where user_id = @userId)
    + (select count(*) from artist_score where user_id = @userId)`,
  like: 'select count(*) from user_like where user_id = @userId',
  play: 'select count(*) from play where user_id = @userId',
  playlist: 'select count(*) from playlist where owner_id = @userId',
} as const;

/** How much a person has of what fills a file. Cost: walks their part of an index for each. */
export function countRecords(
  db: ReadDb,
  userId: UserId,
): Readonly<Record<keyof typeof COUNTS | 'largePicture', number>> {
  const { raw } = db;
  const count = (sql: string) => raw.prepare<{ userId: UserId }, number>(sql).pluck().get({ userId }) ?? 0;
  return withDbErrors(() => ({
    score: count(COUNTS.score),
    like: count(COUNTS.like),
    play: count(COUNTS.play),
    playlist: count(COUNTS.playlist),
    largePicture: countLargePictures(db, userId),
  }));
}

function isKept(key: string): boolean {
  return keptSettings.some((kept) => kept === key);
}

const ofThisLibrary: ReadonlySet<string> = new Set(['recentCommands', 'closedPlaylistFolders']);

/** The palette's memory and the closed folders name rows of this library. */
function ofEveryLibrary(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !ofThisLibrary.has(name)));
}

function parse(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null;
}
