/** Profiles, their settings and their browser sessions. */
import { v7 as uuidV7 } from 'uuid';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { branded } from './branded.ts';

/** The first profile, made open and as admin where there is none. Idempotent. */
export function ensureOwner({ raw }: WriteDb, username: string, now: number): UserId {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const known = raw.prepare<[], string>('select id from user order by id limit 1').pluck().get();
        if (known !== undefined) return branded<UserId>(known);
        const id = uuidV7();
        raw
          .prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'admin', ?, ?, ?)")
          .run(id, username, now, now);
        return branded<UserId>(id);
      })
      .immediate(),
  );
}

/** The stored JSON of a setting; undefined where it was never set. */
export async function findSetting({ kysely }: ReadDb, userId: UserId, key: string): Promise<string | undefined> {
  const row = await kysely
    .selectFrom('setting')
    .select('value')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}

/** Idempotent. */
export async function saveSetting(
  { kysely }: WriteDb,
  setting: { readonly userId: UserId; readonly key: string; readonly value: unknown },
  now: number,
): Promise<void> {
  const row = { user_id: setting.userId, key: setting.key, value: JSON.stringify(setting.value), updated_at: now };
  await kysely
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'key']).doUpdateSet({ value: row.value, updated_at: now }))
    .execute();
}

export interface StoredSession {
  readonly userId: UserId;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

/** `tokenHash` is the SHA-256 of the token, hex: the token itself is never stored. */
export async function addSession(
  { kysely }: WriteDb,
  session: StoredSession & { readonly tokenHash: string; readonly label: string },
): Promise<void> {
  await kysely
    .insertInto('session')
    .values({
      user_id: session.userId,
      token: session.tokenHash,
      label: session.label,
      created_at: session.lastSeenAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Cost: one index look-up. */
export async function findSession({ kysely }: ReadDb, tokenHash: string): Promise<StoredSession | undefined> {
  const row = await kysely
    .selectFrom('session')
    .select(['user_id as userId', 'last_seen_at as lastSeenAt', 'expires_at as expiresAt'])
    .where('token', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, userId: branded<UserId>(row.userId) };
}

/** Notes that the session is in use. */
export async function touchSession({ kysely }: WriteDb, tokenHash: string, now: number): Promise<void> {
  await kysely.updateTable('session').set({ last_seen_at: now }).where('token', '=', tokenHash).execute();
}

/** Forgets sessions that are over. */
export async function dropSessions({ kysely }: WriteDb, expiredBefore: number, unseenSince: number): Promise<void> {
  await kysely
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', expiredBefore), eb('last_seen_at', '<', unseenSince)]))
    .execute();
}
