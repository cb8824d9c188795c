/** A person's settings as they lie in the library: one JSON, over the defaults. */
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import { settingsSchema, type Settings } from '../../shared/contract/settings.ts';
import type { UserId } from '../../shared/ids.ts';
import { readSetting, writeSetting } from '../db/queries/people.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const KEY = 'settings';

/** Settings that had another name: it is read as long as there is nothing under the new one. */
const renamed: { readonly [Key in keyof Settings]?: string } = { isPanelOpen: 'isQueueOpen' };

/** Those in force; a stored value that no longer fits gives way to its default. */
export function readSettings(reader: ReadDb, userId: UserId): Settings {
  return readStored(readSetting(reader, userId, KEY));
}

/** All of them. */
export function writeSettings(writer: WriteDb, userId: UserId, value: Settings, now: number): void {
  writeSetting(writer, { userId, key: KEY, value }, now);
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
