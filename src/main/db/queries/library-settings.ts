/** Choices for the library as a whole. */
import type { ReadDb, WriteDb } from '../handles.ts';
import { withDbErrors } from '../errors.ts';

/** The stored JSON; undefined where it was never set. */
export function findLibrarySetting({ raw }: ReadDb, key: string): string | undefined {
  return withDbErrors(() =>
    raw.prepare<[string], string>('select value from library_setting where key = ?').pluck().get(key),
  );
}

/** Idempotent. */
export function saveLibrarySetting({ raw }: WriteDb, key: string, value: unknown, now: number): void {
  withDbErrors(() =>
    raw
      .prepare(
        `insert into library_setting (key, value, updated_at) values (@key, @value, @now)
         on conflict (key) do update set value = @value, updated_at = @now`,
      )
      .run({ key, value: JSON.stringify(value), now }),
  );
}
