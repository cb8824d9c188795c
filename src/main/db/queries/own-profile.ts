/** What somebody is called and says of themselves, as one row that they change and take back. */
import type { AgeGroup } from '../../../shared/contract/people.ts';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import {
  findProfile,
  findProfileByName,
  findUserByEmail,
  readProfileFields,
  setColumn,
  writeProfileFields,
} from './profiles.ts';

/** There is one such row a person: this stands for its key. */
export const OWN_PROFILE = 1;

export interface OwnProfileRow {
  readonly username: string;
  readonly image: string | null;
  readonly displayName: string | null;
  readonly zipCode: string | null;
  readonly ageGroup: AgeGroup | null;
  readonly email: string | null;
}

/** Undefined where there is no such profile. */
export function readOwnProfile(reader: ReadDb, userId: UserId): OwnProfileRow | undefined {
  const profile = findProfile(reader, userId);
  if (profile === undefined) return undefined;
  return { username: profile.username, image: profile.image, ...readProfileFields(reader, userId) };
}

/** Inside the caller's transaction. Throws: conflict where another has the name or the address (by now). */
export function writeOwnProfile(writer: WriteDb, userId: UserId, row: OwnProfileRow, now: number): void {
  const { username, image, email, displayName, zipCode, ageGroup } = row;
  assertNameIsFree(writer, username, userId);
  const owner = email === null ? undefined : findUserByEmail(writer, email);
  if (owner !== undefined && owner !== userId)
    throw new AppError('conflict', 'Another profile has this address', { details: { reason: 'email-taken' } });
  setColumn(writer, userId, { column: 'username', value: username }, now);
  setColumn(writer, userId, { column: 'image', value: image }, now);
  writeProfileFields(writer, userId, { email, displayName, zipCode, ageGroup }, now);
}

/** Throws: conflict where another than `self` is called so. */
export function assertNameIsFree(reader: ReadDb, username: string, self?: UserId): void {
  const known = findProfileByName(reader, username);
  if (known !== undefined && known.id !== self)
    throw new AppError('conflict', 'There is a profile of that name', { details: { reason: 'name-taken' } });
}
