/** A person's settings. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import { settingsSchema, type Settings } from '../../shared/contract/settings.ts';
import type { UserId } from '../../shared/ids.ts';
import { findSetting, saveSetting } from '../db/queries/people.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';

export interface SettingsService {
  get(userId: UserId): Promise<Settings>;
  set(userId: UserId, changes: SettingsChanges): Promise<Settings>;
}

/** A field that is undefined is not changed. */
type SettingsChanges = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

const KEY = 'settings';

/** Settings that had another name: it is read as long as there is nothing under the new one. */
const renamed: { readonly [Key in keyof Settings]?: string } = { isPanelOpen: 'isQueueOpen' };

/** A person’s settings over the defaults; a stored value that no longer fits gives way to its default. */
export function createSettingsService(
  { reader, writer }: { readonly reader: ReadDb; readonly writer: WriteDb },
  clock: Clock,
  emit: (event: CoreEvent) => void,
): SettingsService {
  const get = async (userId: UserId) => readStored(await findSetting(reader, userId, KEY));
  return {
    get,
    set: async (userId, changes) => {
      const given = Object.entries(changes).filter(([, field]) => field !== undefined);
      const value = settingsSchema.parse({ ...(await get(userId)), ...Object.fromEntries(given) });
      await saveSetting(writer, { userId, key: KEY, value }, clock.now());
      emit({ type: 'library.changed', topics: ['settings'] });
      return value;
    },
  };
}

/** A setting that another version wrote and this one does not know falls back alone, not all with it. */
function readStored(json: string | undefined): Settings {
  if (json === undefined) return defaultSettings;
  const stored: unknown = JSON.parse(json);
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const fields = new Map<string, unknown>(Object.entries(stored));
  for (const [name, before] of Object.entries(renamed)) {
    if (!fields.has(name) && fields.has(before)) fields.set(name, fields.get(before));
  }
  const known = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const result = schema.safeParse(fields.get(key));
    return result.success ? [[key, result.data] as const] : [];
  });
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(known) });
}
