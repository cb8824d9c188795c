/** Profiles that nothing hangs on yet: making one can be taken back as long as it is so. */
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { deleteProfile } from './delete-profile.ts';
import { personKey } from './other-profile.ts';
import { listProfiles } from './profiles.ts';

export interface UnusedProfileRow {
  readonly isUnused: 1;
}

/** By key, of those profiles that there are and that nobody has used. */
export function readUnusedProfiles(reader: ReadDb, keys: readonly number[]): ReadonlyMap<number, UnusedProfileRow> {
  const wanted = new Set(keys);
  const found = listProfiles(reader).filter(({ id }) => wanted.has(personKey(id)) && isUnused(reader, id));
  return new Map(found.map(({ id }) => [personKey(id), { isUnused: 1 }]));
}

/** Inside the caller's transaction. Throws: conflict where it is used by now, or no admin would be left. */
export function deleteUnusedProfile(writer: WriteDb, key: number): void {
  const profiles = listProfiles(writer);
  const profile = profiles.find(({ id }) => personKey(id) === key);
  if (profile === undefined || !isUnused(writer, profile.id))
    throw new AppError('conflict', 'The profile is used by now, or is not there any more');
  if (!profiles.some(({ id, role }) => role === 'admin' && id !== profile.id))
    throw new AppError('conflict', 'There must be an admin', { details: { reason: 'last-admin' } });
  deleteProfile(writer, profile.id);
}

/** Whoever signs in has a session: from then on it is theirs. Asked of the schema, so that no table is forgotten. */
function isUnused({ raw }: ReadDb, userId: UserId): boolean {
  return withDbErrors(() => {
    const references = raw
      .prepare<[], { readonly name: string; readonly column: string }>(
        `select m.name, f."from" as "column" from sqlite_schema m, pragma_foreign_key_list(m.name) f
         where m.type = 'table' and f."table" = 'user'`,
      )
      .all();
    return !references.some(
      ({ name, column }) =>
        raw.prepare(`select 1 from "${name}" where "${column}" = ? limit 1`).get(userId) !== undefined,
    );
  });
}
