/** Carries what the core announces to those who show it. */
import type { CoreEvent, Topic } from '../shared/contract/events.ts';
import { forgetFailedCovers } from './elements/failed-covers.ts';
import { setScanFinished, setScanProgress, setScanStatus } from './stores/scan.ts';
import { loadSettings } from './stores/settings.ts';
import { call, onCoreEvent } from './link/client.ts';
import { refreshOpinions } from './link/opinions.ts';
import { invalidate } from './link/queries.ts';

const allTopics: readonly Topic[] = [
  'albums',
  'tracks',
  'folders',
  'problems',
  'settings',
  'plays',
  'corrections',
  'opinions',
];
// a scan announces many changes a second; lists need not follow each
const GATHER_MS = 800;

let waiting = new Set<Topic>();
let timer: number | undefined;
let refreshedAt = 0;

export function followCore(): void {
  onCoreEvent(handle, () => {
    gather(allTopics);
    forgetFailedCovers();
    askScanStatus();
  });
  askScanStatus();
}

function handle(event: CoreEvent): void {
  switch (event.type) {
    case 'scan.progress':
      setScanProgress(event.progress);
      return;
    case 'scan.finished':
      setScanFinished(event.summary);
      gather(['albums', 'tracks', 'folders', 'problems']);
      return;
    case 'library.changed':
      gather(event.topics);
      return;
  }
}

/** The first change is shown at once, those that follow it closely together. */
function gather(topics: readonly Topic[]): void {
  for (const topic of topics) waiting.add(topic);
  const delayMs = Math.max(0, refreshedAt + GATHER_MS - Date.now());
  timer ??= window.setTimeout(() => {
    const gathered = [...waiting];
    timer = undefined;
    waiting = new Set();
    refreshedAt = Date.now();
    refresh(gathered);
  }, delayMs);
}

function refresh(topics: readonly Topic[]): void {
  // a question that fails here shows its own error where its answer is shown
  invalidate(topics).catch(() => undefined);
  if (topics.includes('opinions')) refreshOpinions();
  if (topics.includes('settings')) loadSettings().catch(() => undefined);
}

function askScanStatus(): void {
  call('scan.status', {}).then(setScanStatus, () => undefined);
}
