/** The rules of profiles: what they are called, what they may, what they say of themselves. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { AgeGroup, Me, Person, Role } from '../../shared/contract/people.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { inOneCommit } from '../db/queries/activity.ts';
import { hasPicture } from '../db/queries/pictures.ts';
import {
  addProfile,
  findProfile,
  findProfileByName,
  findUserByEmail,
  listProfiles,
  readProfileFields,
  setColumn,
  writeProfileFields,
  type Profile,
} from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
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
  readonly clock: Clock;
  readonly emit: (event: CoreEvent) => void;
}

/** Each change is on disk when its function returns. */
export function createPeopleService({ writer, passwords, clock, emit }: PeopleParts): PeopleService {
  const get = (by: UserId, userId: UserId) => toPerson(getProfile(writer, userId), by);
  const me = (by: UserId): Me => ({ person: get(by, by), ...readProfileFields(writer, by) });
  const commit = <T>(run: () => T): T => {
    const made = inOneCommit(writer, run);
    emit({ type: 'library.changed', topics: ['people'] });
    return made;
  };
  return {
    list: (by) => listProfiles(writer).map((profile) => toPerson(profile, by)),
    get,
    me,
    create: async (by, { username, role, password }) => {
      assertNameIsFree(writer, username);
      if (password !== null) refuseCommonPassword(password);
      const passwordHash = password === null ? null : await passwords.hash(password);
      return commit(() => {
        assertNameIsFree(writer, username);
        return get(by, addProfile(writer, { username, role, passwordHash }, clock.now()));
      });
    },
    rename: (by, userId, username) =>
      commit(() => {
        getProfile(writer, userId);
        assertNameIsFree(writer, username, userId);
        setColumn(writer, userId, { column: 'username', value: username }, clock.now());
        return get(by, userId);
      }),
    setRole: (by, userId, role) =>
      commit(() => {
        getProfile(writer, userId);
        setColumn(writer, userId, { column: 'role', value: role }, clock.now());
        if (!listProfiles(writer).some((profile) => profile.role === 'admin'))
          throw new AppError('conflict', 'There must be an admin', { details: { reason: 'last-admin' } });
        return get(by, userId);
      }),
    setImage: (by, userId, image) =>
      commit(() => {
        getProfile(writer, userId);
        if (image !== null && !hasPicture(writer, image)) throw new AppError('not-found', 'There is no such picture');
        setColumn(writer, userId, { column: 'image', value: image }, clock.now());
        return get(by, userId);
      }),
    setProfile: (by, changes) =>
      commit(() => {
        const before = readProfileFields(writer, by);
        const { email = before.email, displayName = before.displayName } = changes;
        const { zipCode = before.zipCode, ageGroup = before.ageGroup } = changes;
        const owner = email === null ? undefined : findUserByEmail(writer, email);
        if (owner !== undefined && owner !== by)
          throw new AppError('conflict', 'Another profile has this address', { details: { reason: 'email-taken' } });
        writeProfileFields(writer, by, { email, displayName, zipCode, ageGroup }, clock.now());
        return me(by);
      }),
  };
}

function getProfile(writer: WriteDb, userId: UserId): Profile {
  const profile = findProfile(writer, userId);
  if (profile === undefined) throw new AppError('not-found', 'There is no such profile');
  return profile;
}

/** Throws: conflict where another than `self` is called so. */
function assertNameIsFree(writer: WriteDb, username: string, self?: UserId): void {
  const known = findProfileByName(writer, username);
  if (known !== undefined && known.id !== self)
    throw new AppError('conflict', 'There is a profile of that name', { details: { reason: 'name-taken' } });
}

function toPerson({ id, username, displayName, image, role, passwordHash, createdAt }: Profile, by: UserId): Person {
  return { id, username, displayName, image, role, hasPassword: passwordHash !== null, isYou: id === by, createdAt };
}
