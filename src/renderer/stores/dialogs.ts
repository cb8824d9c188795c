import { create } from 'zustand';
import type { TrackId } from '../../shared/ids.ts';

interface DialogState {
  readonly detailsOf: TrackId | null;
  readonly isFolderBrowserOpen: boolean;
  readonly isHelpOpen: boolean;
}

export const useDialogs = create<DialogState>()(() => ({
  detailsOf: null,
  isFolderBrowserOpen: false,
  isHelpOpen: false,
}));

export function showDetails(trackId: TrackId | null): void {
  useDialogs.setState({ detailsOf: trackId });
}

export function showFolderBrowser(isFolderBrowserOpen: boolean): void {
  useDialogs.setState({ isFolderBrowserOpen });
}

export function showHelp(isHelpOpen: boolean): void {
  useDialogs.setState({ isHelpOpen });
}
