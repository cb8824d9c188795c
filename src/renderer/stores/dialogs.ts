import { create } from 'zustand';
import type { Person } from '../../shared/contract/people.ts';
import type { TrackId } from '../../shared/ids.ts';

interface DialogState {
  readonly detailsOf: TrackId | null;
  /** The missing track whose file is looked for. */
  readonly locateOf: TrackId | null;
  readonly isFolderBrowserOpen: boolean;
  readonly isHelpOpen: boolean;
  readonly isPaletteOpen: boolean;
  /** Whose password is asked for. */
  readonly entryOf: Person | null;
}

export const useDialogs = create<DialogState>()(() => ({
  detailsOf: null,
  locateOf: null,
  isFolderBrowserOpen: false,
  isHelpOpen: false,
  isPaletteOpen: false,
  entryOf: null,
}));

export function showDetails(trackId: TrackId | null): void {
  useDialogs.setState({ detailsOf: trackId });
}

export function showLocate(locateOf: TrackId | null): void {
  useDialogs.setState({ locateOf });
}

export function showFolderBrowser(isFolderBrowserOpen: boolean): void {
  useDialogs.setState({ isFolderBrowserOpen });
}

export function showPalette(isPaletteOpen: boolean): void {
  useDialogs.setState({ isPaletteOpen });
}

export function showHelp(isHelpOpen: boolean): void {
  useDialogs.setState({ isHelpOpen });
}

export function showEntry(entryOf: Person | null): void {
  useDialogs.setState({ entryOf });
}
