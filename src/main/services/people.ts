/** The rules of profiles: what they are called, what they may, what they say of themselves. */
import type { AgeGroup, Me, Person, Role } from '../../shared/contract/people.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { assertNameIsFree, OWN_PROFILE, type OwnProfileRow } from '../db/queries/own-profile.ts';
import { personKey, type OtherProfileRow } from '../db/queries/other-profile.ts';
import { hasPicture } from '../db/queries/pictures.ts';
import { addProfile, findProfile, listProfiles, readProfileFields, type Profile } from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Changes } from './changes.ts';
import { refuseCommonPassword } from './common-passwords.ts';
import type { Passwords } from './passwords.ts';

interface NewPerson {
  readonly username: string;
  readonly role: Role;
  readonly password: string | null;
}

/** A field that is undefined is not changed. */
interface ProfileChanges {
  readonly displayName?: string | null | undefined;
  readonly zipCode?: string | null | undefined;
  readonly ageGroup?: AgeGroup | null | undefined;
  readonly email?: string | null | undefined;
}

/** `by` is who asks. */
export interface PeopleService {
  list(by: UserId): readonly Person[];
  /** Throws: not-found. */
  get(by: UserId, userId: UserId): Person;
  me(by: UserId): Me;
  /** Throws: conflict, invalid-input. */
  create(by: UserId, person: NewPerson): Promise<Person>;
  /** Throws: not-found, conflict. */
  rename(by: UserId, userId: UserId, username: string): Person;
  /** Throws: not-found, conflict for the last admin. */
  setRole(by: UserId, userId: UserId, role: Role): Person;
  /** Throws: not-found. */
  setImage(by: UserId, userId: UserId, image: string | null): Person;
  /** Throws: conflict. */
  setProfile(by: UserId, changes: ProfileChanges): Me;
}

export interface PeopleParts {
  readonly writer: WriteDb;
  readonly passwords: Passwords;
  readonly changes: Changes;
  readonly clock: Clock;
}

/** Each change is noted, and on disk when its function returns; what people change of themselves, and admins of others, can be taken back. */
export function createPeopleService({ writer, passwords, changes, clock }: PeopleParts): PeopleService {
  const get = (by: UserId, userId: UserId) => toPerson(getProfile(writer, userId), by);
  const me = (by: UserId): Me => ({ person: get(by, by), ...readProfileFields(writer, by) });
  const changeOwn = (by: UserId, fields: Partial<OwnProfileRow>) =>
    changes.make(by, {
      type: 'profile',
      table: 'own_profile',
      ids: [OWN_PROFILE],
      become: (row) => (row === null ? row : { ...row, ...fields }),
    });
  const changeOther = (by: UserId, userId: UserId, fields: Partial<OtherProfileRow>) => {
    getProfile(writer, userId);
    changes.make(by, {
      type: 'person-edited',
      table: 'person',
      ids: [personKey(userId)],
      become: (row) => (row === null ? row : { ...row, ...fields }),
    });
    return get(by, userId);
  };
  return {
    list: (by) => listProfiles(writer).map((profile) => toPerson(profile, by)),
    get,
    me,
    create: async (by, { username, role, password }) => {
      assertNameIsFree(writer, username);
      if (password !== null) refuseCommonPassword(password);
      const passwordHash = password === null ? null : await passwords.hash(password);
      const { userId } = changes.perform(by, 'person-made', () => {
        assertNameIsFree(writer, username);
        const made = addProfile(writer, { username, role, passwordHash }, clock.now());
        const change = { table: 'person_made', id: personKey(made), before: null, after: { isUnused: 1 } } as const;
        return { userId: made, subject: username, changes: [change] };
      });
      return get(by, userId);
    },
    rename: (by, userId, username) => {
      getProfile(writer, userId);
      assertNameIsFree(writer, username, userId);
      if (by !== userId) return changeOther(by, userId, { username });
      changeOwn(by, { username });
      return get(by, by);
    },
    setRole: (by, userId, role) => changeOther(by, userId, { role }),
    setImage: (by, userId, image) => {
      getProfile(writer, userId);
      if (image !== null && !hasPicture(writer, image)) throw new AppError('not-found', 'There is no such picture');
      if (by !== userId) return changeOther(by, userId, { image });
      changeOwn(by, { image });
      return get(by, by);
    },
    setProfile: (by, given) => {
      // a field that is left out must not take one away
      changeOwn(by, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
      return me(by);
    },
  };
}

function getProfile(writer: WriteDb, userId: UserId): Profile {
  const profile = findProfile(writer, userId);
  if (profile === undefined) throw new AppError('not-found', 'There is no such profile');
  return profile;
}

function toPerson({ id, username, displayName, image, role, passwordHash, createdAt }: Profile, by: UserId): Person {
  return { id, username, displayName, image, role, hasPassword: passwordHash !== null, isYou: id === by, createdAt };
}
