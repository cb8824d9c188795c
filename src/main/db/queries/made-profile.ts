/** Profiles as rows that come and go: made, deleted, and brought back with all that was theirs. */
import { AppError } from '../../../shared/errors.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { keepDeletedPerson, keepNothing, readDeletedNames, restoreDeletedPerson } from './deleted-people.ts';
import { deleteProfile } from './delete-profile.ts';
import { personKey } from './other-profile.ts';
import { assertNameIsFree } from './own-profile.ts';
import { listProfiles, type Profile } from './profiles.ts';

/** `isUnused`: nothing hangs on it, and nobody ever signed in to it. */
export interface MadeProfileRow {
  readonly isUnused: 0 | 1;
}

/** By key, of those profiles that there are. */
export function readMadeProfiles(reader: ReadDb, keys: readonly number[]): ReadonlyMap<number, MadeProfileRow> {
  const wanted = new Set(keys);
  const found = listProfiles(reader).filter(({ id }) => wanted.has(personKey(id)));
  return new Map(found.map((profile) => [personKey(profile.id), { isUnused: isUnused(reader, profile) ? 1 : 0 }]));
}

/** What they are called, or were when they were deleted. */
export function readMadeNames(reader: ReadDb, keys: readonly number[]): ReadonlyMap<number, string> {
  const there = listProfiles(reader).map(({ id, username }) => [personKey(id), username] as const);
  return new Map([...readDeletedNames(reader, keys), ...there.filter(([key]) => keys.includes(key))]);
}

/**
 * Takes the profile away with all that is its own, which is kept aside, but for `isForGood`. Inside the caller's transaction.
 * Throws: conflict where it is not there any more, or no admin would be left.
 */
export function takeProfileAway(
  writer: WriteDb,
  key: number,
  { now, isForGood }: { readonly now: number; readonly isForGood: boolean },
): void {
  const profiles = listProfiles(writer);
  const profile = profiles.find(({ id }) => personKey(id) === key);
  if (profile === undefined) throw new AppError('conflict', 'The profile is not there any more');
  if (!profiles.some(({ id, role }) => role === 'admin' && id !== profile.id))
    throw new AppError('conflict', 'There must be an admin', { details: { reason: 'last-admin' } });
  (isForGood ? keepNothing : keepDeletedPerson)(writer, profile.id, { key, at: now });
  deleteProfile(writer, profile.id);
}

/** Inside the caller's transaction. Throws: conflict where another is called so by now, or nothing was kept. */
export function bringProfileBack(writer: WriteDb, key: number): void {
  const username = readDeletedNames(writer, [key]).get(key);
  if (username === undefined) throw new AppError('conflict', 'Nothing was kept of the profile');
  assertNameIsFree(writer, username);
  restoreDeletedPerson(writer, key);
}

/** Asked of the schema, so that no table is forgotten. */
function isUnused({ raw }: ReadDb, { id, lastUsedAt }: Profile): boolean {
  if (lastUsedAt !== null) return false;
  return !withDbErrors(() =>
    referencesToUsers(raw).some(
      ({ name, column }) => raw.prepare(`select 1 from "${name}" where "${column}" = ? limit 1`).get(id) !== undefined,
    ),
  );
}

function referencesToUsers(raw: ReadDb['raw']): readonly { readonly name: string; readonly column: string }[] {
  return raw
    .prepare<[], { readonly name: string; readonly column: string }>(
      `select m.name, f."from" as "column" from sqlite_schema m, pragma_foreign_key_list(m.name) f
       where m.type = 'table' and f."table" = 'user'`,
    )
    .all();
}
