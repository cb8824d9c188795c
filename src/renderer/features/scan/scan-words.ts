import type { TFunction } from 'i18next';
import type { ScanProgress, ScanSummary } from '../../../shared/contract/scan.ts';
import { formatLength } from '../../i18n/format.ts';

export function phaseWords(t: TFunction, progress: ScanProgress): string {
  return {
    walking: t('scan.walking'),
    reading: t('scan.reading'),
    settling: t('scan.settling'),
    paused: t('scan.paused'),
    idle: '',
  }[progress.phase];
}

/** How far it is: read of what must be read, or found so far where that is not known yet. */
export function countWords(t: TFunction, progress: ScanProgress): string {
  if (progress.phase === 'walking' || progress.toRead === 0) return t('scan.found', { count: progress.found });
  return t('scan.read', { read: progress.read, total: progress.toRead });
}

export function paceWords(t: TFunction, language: string, progress: ScanProgress): string {
  if (progress.phase === 'paused') return '';
  const parts = [];
  if (progress.filesPerSecond > 0) parts.push(t('scan.rate', { rate: Math.round(progress.filesPerSecond) }));
  if (progress.remainingMs !== null) {
    parts.push(t('scan.left', { time: formatLength(language, progress.remainingMs) }));
  }
  return parts.join(' · ');
}

/** What changed, and of how many folders that can't be said, as they are away or in doubt. */
export function summaryWords(t: TFunction, summary: ScanSummary, awayCount: number): string {
  const changed = summary.updated + summary.moved;
  const parts = [
    summary.added > 0 ? t('scan.addedCount', { count: summary.added }) : '',
    changed > 0 ? t('scan.changedCount', { count: changed }) : '',
    summary.missing > 0 ? t('scan.missingCount', { count: summary.missing }) : '',
    summary.failed > 0 ? t('scan.failed', { count: summary.failed }) : '',
    awayCount > 0 ? t('scan.awayCount', { count: awayCount }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('scan.nothingNew') : parts.join(', ');
}

/** Part done in 0..1, or null while it cannot be told. */
export function partDone(progress: ScanProgress): number | null {
  if (progress.phase === 'walking' || progress.toRead === 0) return null;
  return Math.min(1, progress.read / progress.toRead);
}
