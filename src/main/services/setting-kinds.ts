/** Settings as rows that people change: a person's own choices, and the switches of the library. */
import {
  chosenSettings,
  librarySwitches,
  type ChosenSetting,
  type LibrarySwitch,
} from '../../shared/contract/chosen-settings.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibrarySwitchRow, SettingRow } from '../db/queries/change-rows.ts';
import { isLibrarySwitchOn, saveLibrarySwitch } from '../db/queries/library-settings.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';
import { readSettings, writeSettings } from './stored-settings.ts';

export interface SettingKinds {
  readonly setting: ChangeKind<SettingRow>;
  readonly library_switch: ChangeKind<LibrarySwitchRow>;
}

/** Both, on one library. There is always a row of each: what nobody set is as it is by default. */
export function createSettingKinds(writer: WriteDb, now: () => number): SettingKinds {
  return {
    setting: {
      thing: 'setting',
      topics: ['settings'],
      isShared: false,
      names: (ids) => namesOf(chosenSettings, ids),
      read: (userId, ids) => {
        const all = readSettings(writer, userId);
        return new Map([...namesOf(chosenSettings, ids)].map(([id, name]) => [id, { value: all[name] }]));
      },
      write: (userId, id, row) => {
        const name = getName(chosenSettings, id);
        const all = settingsSchema.parse({ ...readSettings(writer, userId), [name]: getRow(row).value });
        writeSettings(writer, userId, all, now());
      },
    },
    library_switch: {
      thing: 'setting',
      topics: ['switches', 'watching', 'digests'],
      isShared: true,
      names: (ids) => namesOf(librarySwitches, ids),
      read: (_userId, ids) =>
        new Map(
          [...namesOf(librarySwitches, ids)].map(([id, name]) => [id, { isOn: isLibrarySwitchOn(writer, name) }]),
        ),
      write: (_userId, id, row) => saveLibrarySwitch(writer, getName(librarySwitches, id), getRow(row).isOn, now()),
    },
  };
}

/** What the row of the given key is called; undefined where another version knew it. */
export function findSettingName(
  table: 'setting' | 'library_switch',
  id: number,
): ChosenSetting | LibrarySwitch | undefined {
  return table === 'setting' ? namesOf(chosenSettings, [id]).get(id) : namesOf(librarySwitches, [id]).get(id);
}

function namesOf<Name extends string>(
  keys: Readonly<Record<Name, number>>,
  ids: readonly number[],
): ReadonlyMap<number, Name> {
  const wanted = new Set(ids);
  const found = new Map<number, Name>();
  for (const name in keys) if (wanted.has(keys[name])) found.set(keys[name], name);
  return found;
}

function getName<Name extends string>(keys: Readonly<Record<Name, number>>, id: number): Name {
  const name = namesOf(keys, [id]).get(id);
  if (name === undefined) throw new AppError('conflict', 'This version has no such setting');
  return name;
}

function getRow<Row extends object>(row: Row | null): Row {
  if (row === null) throw new AppError('internal', 'a setting is not taken away');
  return row;
}
