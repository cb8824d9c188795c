import { create } from 'zustand';
import type { ScanProgress, ScanStatus, ScanSummary } from '../../shared/contract/scan.ts';

interface ScanState {
  readonly progress: ScanProgress | null;
  readonly last: ScanSummary | null;
  /** How many were seen to end. One may begin and end between two looks at the state. */
  readonly endedCount: number;
}

export const useScan = create<ScanState>()(() => ({ progress: null, last: null, endedCount: 0 }));

export function setScanStatus(status: ScanStatus): void {
  useScan.setState(status);
}

export function setScanProgress(progress: ScanProgress): void {
  useScan.setState({ progress });
}

export function setScanFinished(summary: ScanSummary): void {
  useScan.setState((state) => ({
    last: summary,
    endedCount: state.endedCount + 1,
    progress: state.progress === null ? null : { ...state.progress, phase: 'idle' },
  }));
}

export const selectIsScanning = (state: ScanState): boolean =>
  state.progress !== null && state.progress.phase !== 'idle';
