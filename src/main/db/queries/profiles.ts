/** Profiles: who there is, what they are called, and what they may. */
import { v7 as uuidV7 } from 'uuid';
import type { AgeGroup, Role } from '../../../shared/contract/people.ts';
import type { UserId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { branded } from './branded.ts';

export interface Profile {
  readonly id: UserId;
  readonly username: string;
  readonly displayName: string | null;
  readonly image: string | null;
  readonly role: Role;
  /** In the PHC form; null for an open profile. */
  readonly passwordHash: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** What a person says of themselves. */
export interface ProfileFields {
  readonly displayName: string | null;
  readonly zipCode: string | null;
  readonly ageGroup: AgeGroup | null;
  readonly email: string | null;
}

interface Row extends Omit<Profile, 'id'> {
  readonly id: string;
}

const SELECT = `select u.id, u.username, p.display_name as displayName, u.image, u.role, u.password_hash as passwordHash,
  u.created_at as createdAt, u.last_used_at as lastUsedAt from user u left join user_profile p on p.user_id = u.id`;

/** The one made first comes first. */
export function listProfiles({ raw }: ReadDb): readonly Profile[] {
  return withDbErrors(() => raw.prepare<[], Row>(`${SELECT} order by u.id`).all()).map(toProfile);
}

/** Cost: one look-up by key. */
export function findProfile({ raw }: ReadDb, userId: UserId): Profile | undefined {
  const row = withDbErrors(() => raw.prepare<[string], Row>(`${SELECT} where u.id = ?`).get(userId));
  return row === undefined ? undefined : toProfile(row);
}

/** Undefined where there is no such profile. Cost: one look-up by key; asked at every call. */
export function findRole({ raw }: ReadDb, userId: UserId): Role | undefined {
  return withDbErrors(() => raw.prepare<[string], Role>('select role from user where id = ?').pluck().get(userId));
}

/** By its name, case and accents aside. */
export function findProfileByName(reader: ReadDb, username: string): Profile | undefined {
  const wanted = fold(username);
  return listProfiles(reader).find((profile) => fold(profile.username) === wanted);
}

/** The new profile's id. */
export function addProfile(
  { raw }: WriteDb,
  profile: { readonly username: string; readonly role: Role; readonly passwordHash: string | null },
  now: number,
): UserId {
  const id = uuidV7();
  withDbErrors(() =>
    raw
      .prepare(
        `insert into user (id, role, username, password_hash, created_at, updated_at)
         values (@id, @role, @username, @passwordHash, @now, @now)`,
      )
      .run({ ...profile, id, now }),
  );
  return branded<UserId>(id);
}

const columns = {
  username: 'username',
  role: 'role',
  image: 'image',
  passwordHash: 'password_hash',
  email: 'email',
} as const;

/** One column of a profile. */
export function setColumn(
  { raw }: WriteDb,
  userId: UserId,
  change: { readonly column: keyof typeof columns; readonly value: string | null },
  now: number,
): void {
  const sql = `update user set ${columns[change.column]} = ?, updated_at = ? where id = ?`;
  withDbErrors(() => raw.prepare(sql).run(change.value, now, userId));
}

/** The same password hashed anew. Does nothing where another was set meanwhile. */
export function replacePasswordHash(
  { raw }: WriteDb,
  userId: UserId,
  { before, after }: { readonly before: string; readonly after: string },
): void {
  const sql = 'update user set password_hash = ? where id = ? and password_hash = ?';
  withDbErrors(() => raw.prepare(sql).run(after, userId, before));
}

/** Who has the address, in any case of letters. */
export function findUserByEmail({ raw }: ReadDb, email: string): UserId | undefined {
  const id = withDbErrors(() =>
    raw.prepare<[string], string>('select id from user where email = ? collate nocase').pluck().get(email),
  );
  return id === undefined ? undefined : branded<UserId>(id);
}

/** What the person said of themselves. */
export function readProfileFields({ raw }: ReadDb, userId: UserId): ProfileFields {
  const row = withDbErrors(() =>
    raw
      .prepare<[string], ProfileFields>(
        `select u.email, p.display_name as displayName, p.zip_code as zipCode, p.age_group as ageGroup
         from user u left join user_profile p on p.user_id = u.id where u.id = ?`,
      )
      .get(userId),
  );
  return row ?? { displayName: null, zipCode: null, ageGroup: null, email: null };
}

/** All of the fields at once. Inside the caller's transaction. */
export function writeProfileFields(writer: WriteDb, userId: UserId, fields: ProfileFields, now: number): void {
  setColumn(writer, userId, { column: 'email', value: fields.email }, now);
  writer.raw
    .prepare(
      `insert into user_profile (user_id, display_name, zip_code, age_group) values (@userId, @displayName, @zipCode, @ageGroup)
       on conflict (user_id) do update set display_name = @displayName, zip_code = @zipCode, age_group = @ageGroup`,
    )
    .run({ ...fields, userId });
}

function toProfile(row: Row): Profile {
  return { ...row, id: branded<UserId>(row.id) };
}
