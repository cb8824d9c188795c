import { create } from 'zustand';
import type { TrackId } from '../../shared/ids.ts';

interface DialogState {
  readonly detailsOf: TrackId | null;
  readonly isFolderBrowserOpen: boolean;
}

export const useDialogs = create<DialogState>()(() => ({ detailsOf: null, isFolderBrowserOpen: false }));

export function showDetails(trackId: TrackId | null): void {
  useDialogs.setState({ detailsOf: trackId });
}

export function showFolderBrowser(isFolderBrowserOpen: boolean): void {
  useDialogs.setState({ isFolderBrowserOpen });
}
