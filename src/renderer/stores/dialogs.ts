import { create } from 'zustand';
import type { Person } from '../../shared/contract/people.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import type { TrackId } from '../../shared/ids.ts';

/** Something whose score has a history. */
export interface ScoredThing {
  readonly kind: ScoringKind;
  readonly id: number;
  /** Empty where it is not known. */
  readonly name: string;
}

interface DialogState {
  readonly detailsOf: TrackId | null;
  /** The missing track whose file is looked for. */
  readonly locateOf: TrackId | null;
  /** Whose score's history is told. */
  readonly historyOf: ScoredThing | null;
  readonly isFolderBrowserOpen: boolean;
  readonly isHelpOpen: boolean;
  readonly isPaletteOpen: boolean;
  /** Whose password is asked for. */
  readonly entryOf: Person | null;
}

export const useDialogs = create<DialogState>()(() => ({
  detailsOf: null,
  locateOf: null,
  historyOf: null,
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

export function showScoreHistory(historyOf: ScoredThing | null): void {
  useDialogs.setState({ historyOf });
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
