/** Signing in: who can, and with what. The fronts ask; no call of the contract leads here. */
import type { ProfileChoice } from '../../shared/contract/sign-in.ts';
import type { SignInWish, WebSession } from '../core-api.ts';
import { findProfile, listProfiles, type Profile } from '../db/queries/profiles.ts';
import type { ReadDb } from '../db/handles.ts';
import type { PasswordGate } from './password-gate.ts';
import type { SessionsService } from './sessions.ts';

export interface SignInService {
  listChoices(): readonly ProfileChoice[];
  /** A session of the profile that was used last, where it is open; else undefined. */
  enterAsLast(label: string, isLong: boolean): WebSession | undefined;
  /** Throws: not-allowed (`reason`: `password` or `wait`). */
  signIn(wish: SignInWish): Promise<WebSession>;
}

/** An open profile is entered by naming it, one with a password by that alone. */
export function createSignInService(reader: ReadDb, gate: PasswordGate, sessions: SessionsService): SignInService {
  return {
    listChoices: () => {
      const profiles = listProfiles(reader);
      const last = lastUsed(profiles);
      return profiles.map(({ id, username, displayName, image, passwordHash }) => ({
        id,
        username,
        displayName,
        image,
        hasPassword: passwordHash !== null,
        isLast: id === last?.id,
      }));
    },
    enterAsLast: (label, isLong) => {
      const last = lastUsed(listProfiles(reader));
      return last?.passwordHash === null ? sessions.open(last.id, label, isLong) : undefined;
    },
    signIn: async ({ userId, password, label, isLong }) => {
      const profile = findProfile(reader, userId);
      if (profile?.passwordHash !== null) await gate.check(userId, profile?.passwordHash ?? null, password);
      return sessions.open(userId, label, isLong);
    },
  };
}

/** The first one on the first run. */
function lastUsed(profiles: readonly Profile[]): Profile | undefined {
  return profiles.toSorted((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0))[0];
}
