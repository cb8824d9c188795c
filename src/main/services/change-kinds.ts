/**
 * The kinds of rows that people change, each with its way of being read and written.
 *
 * To add one: its row in `db/queries/change-rows.ts`, its functions in `db/queries`, an entry below (those of playlists are in `playlists/playlist-kinds.ts`, those of identity in `identity-kinds.ts`), and the type of what a
 * person did with it in `shared/contract/activity.ts` (with its words, its icon and its place in the filter in
 * `features/activity`). Write it through `changes.make` alone, or `changes.apply` where rows come and go; what is written
 * otherwise through `changes.perform`. Undo,
 * 'everything since' and the Activity page then know it; tests/integration/core/undo-all-kinds-model.test.ts fails until it does too.
 */
import type { Topic } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import { branded } from '../db/queries/branded.ts';
import type { GenreId, UserId } from '../../shared/ids.ts';
import { readSaid, writeSaid } from '../db/queries/by-hand.ts';
import type { RowChange, ChangeRows, SaidTable } from '../db/queries/change-rows.ts';
import { readCorrectionNames, readHolding } from '../db/queries/corrections.ts';
import { readNamedByHand, setRussianName } from '../db/queries/genre-names.ts';
import { readDuelRows, writeDuelRow } from '../db/queries/duels.ts';
import { readNames, type NamedThing } from '../db/queries/names.ts';
import { OWN_PROFILE, readOwnProfile, writeOwnProfile, type OwnProfileRow } from '../db/queries/own-profile.ts';
import type { IdentityRows } from '../db/queries/identity-rows.ts';
import type { PlaylistTable } from '../db/queries/playlists/playlist-rows.ts';
import { readPersonalRows, writePersonalRow, type PersonalTable } from '../db/queries/personal-rows.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Corrector } from '../scan/corrector.ts';

/** A row that hangs on another, and what becomes of it when that one goes. */
export interface Hanging {
  readonly table: keyof ChangeRows;
  readonly id: number;
  /** From the row as it is, or is to be; the same one where it stays. */
  readonly become: (row: ChangeRows[keyof ChangeRows]) => ChangeRows[keyof ChangeRows] | null;
}

/** What a row is to be; null takes it away. */
export interface WantedRow<Row> {
  readonly id: number;
  readonly row: Row | null;
}

/** One kind of row, of which there is at most one a key. Called inside the change's transaction. */
export interface ChangeKind<Row extends object> {
  /** What the keys are ids of. */
  readonly thing: NamedThing | 'correction' | 'duel' | 'folder' | 'person' | 'playlist' | 'setting' | 'track-join';
  /** What views are to ask again beside activities. */
  readonly topics: readonly Topic[];
  /** What everybody sees: admins alone change it, and take it back. */
  readonly isShared: boolean;
  /** Those that there are. Rows are flat: they are compared value by value. */
  read(userId: UserId, ids: readonly number[]): ReadonlyMap<number, Row>;
  /** Makes the row what is given; null takes it away. Throws: conflict where something stands against it. */
  write(userId: UserId, id: number, row: Row | null): void;
  /** What `write` would do with each, in their order; the ids are apart, and either all have a row or none has. */
  writeMany?(userId: UserId, rows: readonly WantedRow<Row>[]): void;
  /** What the things are called; those that do not exist are left out. */
  names(ids: readonly number[], userId: UserId): ReadonlyMap<number, string>;
  /** Where rows hang on rows: less deep ones come first and go last. Of those that others hang on, and those that do, over 0. */
  readonly depth?: number;
  /** What hangs on the rows, and is to be noted when they go. */
  hanging?(userId: UserId, ids: readonly number[]): readonly Hanging[];
  /** Sees to the rest once all rows are written. Throws: conflict where the whole can't stand. */
  finish?(userId: UserId, changes: readonly RowChange[]): void;
}

export type ChangeKinds = { readonly [Table in keyof ChangeRows]: ChangeKind<ChangeRows[Table]> };

type KindsElsewhere =
  | PlaylistTable
  | keyof IdentityRows
  | 'folder'
  | 'folder_answer'
  | 'library_switch'
  | 'person'
  | 'person_made'
  | 'playlist_decision'
  | 'setting'
  | 'track'
  | 'track_split';

/** All kinds but those of playlists and of identity, on one library. */
export function createChangeKinds(
  writer: WriteDb,
  corrector: Corrector,
  now: () => number,
): Omit<ChangeKinds, KindsElsewhere> {
  const names = (thing: NamedThing) => (ids: readonly number[]) => readNames(writer, thing, ids);
  const personal = <Table extends PersonalTable>(table: Table, thing: NamedThing): ChangeKind<ChangeRows[Table]> => ({
    thing,
    topics: ['opinions'],
    isShared: false,
    names: names(thing),
    read: (userId, ids) => readPersonalRows(writer, userId, table, ids),
    write: (userId, id, row) => writePersonalRow(writer, userId, { table, id }, row),
  });
  const said = (table: SaidTable, thing: 'artist' | 'album'): ChangeKind<ChangeRows[SaidTable]> => ({
    thing,
    topics: ['albums', 'tracks'],
    isShared: true,
    names: names(thing),
    read: (_userId, ids) => readSaid(writer, table, ids),
    write: (_userId, id, row) => writeSaid(writer, { table, id }, row, now()),
  });
  return {
    track_score: personal('track_score', 'track'),
    album_score: personal('album_score', 'album'),
    artist_score: personal('artist_score', 'artist'),
    user_like: personal('user_like', 'track'),
    artist_bio: said('artist_bio', 'artist'),
    artist_country: said('artist_country', 'artist'),
    artist_image: said('artist_image', 'artist'),
    album_release_date: said('album_release_date', 'album'),
    album_image: said('album_image', 'album'),
    own_profile: ownProfile(writer, now),
    genre_name: {
      thing: 'genre',
      topics: ['albums', 'tracks'],
      isShared: true,
      names: names('genre'),
      read: (_userId, ids) => readNamedByHand(writer, ids),
      write: (_userId, id, row) => setRussianName(writer, branded<GenreId>(id), row?.value ?? null, now()),
    },
    duel: duels(writer),
    correction: {
      thing: 'correction',
      topics: ['albums', 'tracks', 'corrections'],
      isShared: true,
      names: (ids) => readCorrectionNames(writer, ids),
      read: (_userId, ids) => readHolding(writer, ids),
      write: (_userId, id, row) => void (row === null ? corrector.revoke(id) : corrector.restore(id)),
    },
  };
}

/** One row a person, whose key says nothing: whose it is, is who changes it. */
function ownProfile(writer: WriteDb, now: () => number): ChangeKind<OwnProfileRow> {
  const read = (userId: UserId, ids: readonly number[]) => {
    const row = ids.includes(OWN_PROFILE) ? readOwnProfile(writer, userId) : undefined;
    return new Map(row === undefined ? [] : [[OWN_PROFILE, row] as const]);
  };
  return {
    thing: 'person',
    isShared: false,
    topics: ['people'],
    names: (ids, userId) => new Map([...read(userId, ids)].map(([id, { username }]) => [id, username])),
    read,
    write: (userId, _id, row) => {
      if (row === null) throw new AppError('internal', 'a profile is not taken back as a change');
      writeOwnProfile(writer, userId, row, now());
    },
  };
}

/** A result has no name of its own: whoever notes it names what won. */
function duels(writer: WriteDb): ChangeKind<ChangeRows['duel']> {
  return {
    thing: 'duel',
    topics: ['opinions'],
    isShared: false,
    names: () => new Map(),
    read: (userId, ids) => readDuelRows(writer, userId, ids),
    write: (userId, id, row) => writeDuelRow(writer, userId, id, row),
  };
}
