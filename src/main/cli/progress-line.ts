/** A scan's progress for a person at a terminal, or for a log file. */
import type { DemoProgress } from '../../shared/contract/demo.ts';
import type { ScanProgress, ScanSummary } from '../../shared/contract/scan.ts';
import type { Host } from './host.ts';

const LOG_EVERY_MS = 2000;

export interface ProgressLine {
  show(progress: ScanProgress): void;
  /** The making of the demonstration library. */
  showDemo(progress: DemoProgress): void;
  end(): void;
}

/** On a terminal one line that is written over; elsewhere a line every two seconds. */
export function createProgressLine(host: Host, nowMs: () => number): ProgressLine {
  let shownMs = -Infinity;
  let isOpen = false;
  const tell = (text: string) => {
    if (host.isTellingTerminal) {
      host.tell(`\r\u001B[K${text}`);
      isOpen = true;
    } else if (nowMs() - shownMs >= LOG_EVERY_MS) {
      shownMs = nowMs();
      host.tell(`${text}\n`);
    }
  };
  return {
    show: (progress) => {
      if (progress.phase !== 'idle') tell(toText(progress));
    },
    showDemo: ({ madeCount, totalCount, album }) => tell(`making: ${madeCount} of ${totalCount} files, ${album}`),
    end: () => {
      if (isOpen) host.tell('\n');
      isOpen = false;
    },
  };
}

function toText({ phase, found, toRead, read, failed, filesPerSecond, remainingMs }: ScanProgress): string {
  const left = remainingMs === null ? '' : `, about ${Math.ceil(remainingMs / 1000)} s left`;
  const trouble = failed === 0 ? '' : `, ${failed} failed`;
  return `${phase}: ${found} found, ${read} of ${toRead} read${trouble}, ${filesPerSecond} a second${left}`;
}

/** What a scan did, for people. */
export function summaryText(summary: ScanSummary, problemCount: number): string {
  const { found, added, updated, unchanged, moved, missing, elapsedMs, outcome } = summary;
  const parts = [
    `${added} added`,
    `${updated} updated`,
    `${unchanged} unchanged`,
    `${moved} moved`,
    `${missing} missing`,
  ];
  const problems = problemCount === 0 ? '' : `\n${problemCount} files could not be read in full; see fonoteka problems`;
  const how = outcome === 'finished' ? '' : ` (${outcome})`;
  return `${found} files found in ${(elapsedMs / 1000).toFixed(1)} s${how}: ${parts.join(', ')}${problems}`;
}
