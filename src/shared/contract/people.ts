import { z } from 'zod';
import { userIdSchema, type ActivityId, type UserId } from '../ids.ts';
import { artKeySchema, type ArtKey } from './art.ts';
import { adminCall, call, profileCall } from './define.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-length.ts';
import { givenPasswordSchema } from './sign-in.ts';

const roles = ['admin', 'member'] as const;
/** An admin also cares for what is everybody's: folders, scans, shared metadata, people. */
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: UserId;
  readonly username: string;
  readonly displayName: string | null;
  readonly image: ArtKey | null;
  readonly role: Role;
  /** Without one the profile is open: everybody at this computer may enter it. */
  readonly hasPassword: boolean;
  readonly isYou: boolean;
  readonly createdAt: number;
}

/** What only the person themselves is told. */
export interface Me {
  readonly person: Person;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly zipCode: string | null;
  readonly ageGroup: AgeGroup | null;
}

const ageGroups = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-and-over'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** What goes with a profile. */
export interface PersonalCounts {
  readonly scores: number;
  readonly likes: number;
  readonly plays: number;
  readonly playlists: number;
  readonly activities: number;
}

export interface Deleted {
  readonly backupPath: string;
  /** What brings it back; null where nothing does, or where another admin was told, since it was one's own. */
  readonly activityId: ActivityId | null;
}

const username = z.string().trim().min(1).max(64);
const text = (max: number) => z.string().trim().min(1).max(max).nullable();
/** By code points; any are good, in any mixture. */
const newPassword = z
  .string()
  // more than any, before it is looked through
  .max(2 * MAX_PASSWORD_LENGTH)
  .refine((password) => Array.from(password).length >= MIN_PASSWORD_LENGTH, 'fewer than 8 characters')
  .refine((password) => Array.from(password).length <= MAX_PASSWORD_LENGTH, 'more than 256 characters');

/** The profiles of the library. Names are compared case aside. */
export const people = {
  /** The first that was made first. */
  list: call({}).gives<readonly Person[]>(),
  me: call({}).gives<Me>(),
  /** Fails with conflict (details `reason`: `name-taken`), invalid-input (`reason`: `common-password`). */
  create: adminCall({
    username,
    role: z.enum(roles),
    password: newPassword.nullable().default(null),
  }).gives<Person>(),
  /** Fails with not-found, conflict (`name-taken`). */
  rename: profileCall({ userId: userIdSchema, username }).gives<Person>(),
  /** Fails with not-found, conflict (`last-admin`: there must be one). */
  setRole: adminCall({ userId: userIdSchema, role: z.enum(roles) }).gives<Person>(),
  /** A picture that `pictures.add` keeps. Fails with not-found. */
  setImage: profileCall({ userId: userIdSchema, image: artKeySchema.nullable() }).gives<Person>(),
  /** One's own, each field only where it is given. Fails with conflict (`email-taken`). */
  setProfile: call({
    displayName: text(64).optional(),
    zipCode: text(16).optional(),
    ageGroup: z.enum(ageGroups).nullable().optional(),
    email: z.email().max(254).nullable().optional(),
  }).gives<Me>(),
  /**
   * Sets, changes or (null) takes away a password, and ends every other session of the profile. `current` is the password
   * of who asks, null where they have none. An admin may do it for others, if their own profile has one. Fails with not-allowed
   * (`password`, `wait` as in signing in; `open-admin`), invalid-input (`common-password`), not-found.
   */
  setPassword: profileCall({
    userId: userIdSchema.optional(),
    current: givenPasswordSchema,
    next: newPassword.nullable(),
  }).gives<Person>(),
  /** What `delete` would take away. Fails with not-found. */
  previewDelete: profileCall({ userId: userIdSchema }).gives<PersonalCounts>(),
  /**
   * Takes the profile and all that is its own away, after a verified copy of the library was made, whose path it gives. The
   * activity of the admin who did it brings all of it back but its sessions; with `isForGood` nothing is kept for that.
   * `password` is that of who asks, null where they have none. Fails with not-found, not-allowed (`password`, `wait`), conflict
   * (`last-admin`), disk-full, db-corrupt (no sound copy could be made); then nothing is deleted.
   */
  delete: profileCall({
    userId: userIdSchema,
    password: givenPasswordSchema,
    isForGood: z.boolean().default(false),
  }).gives<Deleted>(),
};
