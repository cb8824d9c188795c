import { create } from 'zustand';
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import type { ChosenSetting } from '../../shared/contract/chosen-settings.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ActivityId } from '../../shared/ids.ts';
import { call } from '../link/client.ts';

const SAVE_AFTER_MS = 400;

/** Heights of a list's row in CSS pixels; `--row-height` in `tokens.css` says the same to the styles. */
const rowHeights = { comfortable: 32, dense: 26 } as const;

export const useSettings = create<Settings>()(() => defaultSettings);

export const selectRowHeight = ({ density }: Settings): number => rowHeights[density];

let pending: Partial<Settings> = {};
let timer: number | undefined;

export async function loadSettings(): Promise<void> {
  const stored = await call('settings.get', {});
  // a change that is on its way to the core is newer than its answer
  useSettings.setState({ ...stored, ...pending });
}

/** Takes effect at once and is stored soon after; a dragged slider is stored once. */
export function changeSettings(changes: Partial<Settings>): void {
  useSettings.setState(changes);
  pending = { ...pending, ...changes };
  window.clearTimeout(timer);
  timer = window.setTimeout(flushSettings, SAVE_AFTER_MS);
}

/** Stores what is waiting. A failure is left to the next change: the setting holds for this session. */
export function flushSettings(): void {
  void storePending();
}

/** What was noted of it; null where nothing was, or it could not be stored yet. */
async function storePending(): Promise<ActivityId | null> {
  window.clearTimeout(timer);
  const changes = pending;
  if (Object.keys(changes).length === 0) return null;
  pending = {};
  try {
    return (await call('settings.set', { changes })).activityId;
  } catch {
    pending = { ...changes, ...pending };
    return null;
  }
}

/** Those that are an activity each time that they are changed. */
const noted: Readonly<Record<ChosenSetting, true>> = { theme: true, language: true, density: true, contrast: true };

/** All as it is by default; gives what takes it back, the very activity that it was. */
export async function resetSettings(): Promise<() => Promise<void>> {
  // what was changed before is an activity of its own
  await storePending();
  const before = useSettings.getState();
  changeSettings(defaultSettings);
  const activityId = await storePending();
  return async () => {
    if (activityId !== null) await call('activity.undo', { activityId });
    const left = Object.entries(before).filter(([name]) => activityId === null || !Object.hasOwn(noted, name));
    changeSettings(Object.fromEntries(left));
  };
}
