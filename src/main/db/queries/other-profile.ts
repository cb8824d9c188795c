/** What an admin changes of another's profile, as one row that can be taken back. */
import type { Role } from '../../../shared/contract/people.ts';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { assertNameIsFree } from './own-profile.ts';
import { listProfiles, setColumn, type Profile } from './profiles.ts';

export interface OtherProfileRow {
  readonly username: string;
  readonly image: string | null;
  readonly role: Role;
}

/** The key of somebody's row: the random end of their id, since rows of changes are told apart by numbers. */
export function personKey(userId: UserId): number {
  return Number.parseInt(userId.replaceAll('-', '').slice(-13), 16);
}

/** By key, of those profiles that there are. */
export function readOtherProfiles(reader: ReadDb, keys: readonly number[]): ReadonlyMap<number, OtherProfileRow> {
  return new Map(
    findByKeys(reader, keys).map(({ id, username, image, role }) => [personKey(id), { username, image, role }]),
  );
}

/** Inside the caller's transaction. Throws: conflict where another has the name by now, or no admin would be left. */
export function writeOtherProfile(writer: WriteDb, key: number, row: OtherProfileRow, now: number): void {
  const [profile] = findByKeys(writer, [key]);
  if (profile === undefined) throw new AppError('conflict', 'The profile is not there any more');
  assertNameIsFree(writer, row.username, profile.id);
  for (const column of ['username', 'image', 'role'] as const)
    if (profile[column] !== row[column]) setColumn(writer, profile.id, { column, value: row[column] }, now);
  if (!listProfiles(writer).some(({ role }) => role === 'admin'))
    throw new AppError('conflict', 'There must be an admin', { details: { reason: 'last-admin' } });
}

function findByKeys(reader: ReadDb, keys: readonly number[]): readonly Profile[] {
  const wanted = new Set(keys);
  return listProfiles(reader).filter(({ id }) => wanted.has(personKey(id)));
}
