import { create } from 'zustand';
import type { ScanProgress, ScanStatus, ScanSummary } from '../../shared/contract/scan.ts';

interface ScanState {
  readonly progress: ScanProgress | null;
  readonly last: ScanSummary | null;
}

export const useScan = create<ScanState>()(() => ({ progress: null, last: null }));

export function setScanStatus(status: ScanStatus): void {
  useScan.setState(status);
}

export function setScanProgress(progress: ScanProgress): void {
  useScan.setState({ progress });
}

export function setScanFinished(summary: ScanSummary): void {
  useScan.setState((state) => ({
    last: summary,
    progress: state.progress === null ? null : { ...state.progress, phase: 'idle' },
  }));
}

export const selectIsScanning = (state: ScanState): boolean =>
  state.progress !== null && state.progress.phase !== 'idle';
