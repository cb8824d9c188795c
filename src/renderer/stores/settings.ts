import { create } from 'zustand';
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import type { Settings } from '../../shared/contract/settings.ts';
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
  window.clearTimeout(timer);
  const changes = pending;
  if (Object.keys(changes).length === 0) return;
  pending = {};
  call('settings.set', { changes }).catch(() => {
    pending = { ...changes, ...pending };
  });
}
