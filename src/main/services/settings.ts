/** A person's settings. What they chose is noted and can be taken back; how they left a view is only kept. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { chosenSettings, type ChosenSetting } from '../../shared/contract/chosen-settings.ts';
import { settingsSchema, type Settings } from '../../shared/contract/settings.ts';
import type { UserId } from '../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Changes } from './changes.ts';
import { readSettings, writeSettings } from './stored-settings.ts';

export interface SettingsService {
  get(userId: UserId): Settings;
  /** What is noted of it. */
  set(userId: UserId, changes: SettingsChanges): Changed;
}

/** A field that is undefined is not changed. */
type SettingsChanges = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

interface SettingsParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'makeAll'>;
  readonly clock: Clock;
  readonly emit: (event: CoreEvent) => void;
}

/** A person’s settings over the defaults. The window waits a moment before it stores, so that quick changes are one. */
export function createSettingsService({ reader, writer, changes, clock, emit }: SettingsParts): SettingsService {
  return {
    get: (userId) => readSettings(reader, userId),
    set: (userId, wanted) => {
      const given = Object.entries(wanted).filter(([, field]) => field !== undefined);
      // a library that can only be read keeps them for as long as it is open, and has no page of what was done
      const isNoted = (name: string): name is ChosenSetting => isChosen(name) && !writer.raw.readonly;
      const noted = changes.makeAll(
        userId,
        'settings',
        given.flatMap(([name, value]) =>
          isNoted(name) && typeof value === 'string'
            ? [{ table: 'setting' as const, ids: [chosenSettings[name]], become: () => ({ value }) }]
            : [],
        ),
      );
      const left = given.filter(([name]) => !isNoted(name));
      if (left.length > 0) {
        const value = settingsSchema.parse({ ...readSettings(writer, userId), ...Object.fromEntries(left) });
        writeSettings(writer, userId, value, clock.now());
        emit({ type: 'library.changed', topics: ['settings'] });
      }
      return noted;
    },
  };
}

function isChosen(name: string): name is ChosenSetting {
  return Object.hasOwn(chosenSettings, name);
}
