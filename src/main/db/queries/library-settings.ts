/** Choices for the library as a whole. */
import type { LibrarySwitch } from '../../../shared/contract/chosen-settings.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { withDbErrors } from '../errors.ts';

/** Under which they are stored. */
const keys: Readonly<Record<LibrarySwitch, string>> = { watching: 'watch', fullDigests: 'digests.isOn' };

/** So unless somebody said otherwise. */
export function isLibrarySwitchOn({ raw }: ReadDb, name: LibrarySwitch): boolean {
  const sql = 'select value from library_setting where key = ?';
  return withDbErrors(() => raw.prepare<[string], string>(sql).pluck().get(keys[name])) !== 'false';
}

/** Idempotent. People change it through `services/changes`, that it can be taken back. */
export function saveLibrarySwitch({ raw }: WriteDb, name: LibrarySwitch, isOn: boolean, now: number): void {
  withDbErrors(() =>
    raw
      .prepare(
        `insert into library_setting (key, value, updated_at) values (@key, @value, @now)
         on conflict (key) do update set value = @value, updated_at = @now`,
      )
      .run({ key: keys[name], value: String(isOn), now }),
  );
}
