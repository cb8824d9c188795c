/** The first profile, and everybody's settings. */
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

/** As `findSetting`, inside the caller's transaction. */
export function readSetting({ raw }: ReadDb, userId: UserId, key: string): string | undefined {
  const sql = 'select value from setting where user_id = ? and key = ?';
  return withDbErrors(() => raw.prepare<[string, string], string>(sql).pluck().get(userId, key));
}

/** As `saveSetting`, inside the caller's transaction. */
export function writeSetting(
  { raw }: WriteDb,
  setting: { readonly userId: UserId; readonly key: string; readonly value: unknown },
  now: number,
): void {
  withDbErrors(() =>
    raw
      .prepare(
        `insert into setting (user_id, key, value, updated_at) values (@userId, @key, @value, @now)
         on conflict (user_id, key) do update set value = @value, updated_at = @now`,
      )
      .run({ ...setting, value: JSON.stringify(setting.value), now }),
  );
}
