import type { Settings } from '../../../shared/contract/settings.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';

const VOLUME_STEP = 0.05;

export function setVolume(volume: number): void {
  // whoever moves the slider wants to hear something
  changeSettings({ volume: Math.round(Math.min(1, Math.max(0, volume)) * 100) / 100, isMuted: false });
}

export function stepVolume(direction: 1 | -1): void {
  setVolume(useSettings.getState().volume + direction * VOLUME_STEP);
}

export function toggleMute(): void {
  changeSettings({ isMuted: !useSettings.getState().isMuted });
}

/** Shows this side of the panel; puts the panel away where that is what it shows. */
export function togglePanel(tab: Settings['panelTab']): void {
  const { isPanelOpen, panelTab } = useSettings.getState();
  changeSettings({ isPanelOpen: !isPanelOpen || panelTab !== tab, panelTab: tab });
}
