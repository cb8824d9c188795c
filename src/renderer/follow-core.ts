/** Carries what the core announces to those who show it. */
import type { CoreEvent, Topic } from '../shared/contract/events.ts';
import { forgetFailedCovers } from './elements/failed-covers.ts';
import { setDemoProgress } from './stores/demo.ts';
import { setScanFinished, setScanProgress, setScanStatus } from './stores/scan.ts';
import { loadSettings } from './stores/settings.ts';
import { call, onCoreEvent } from './link/client.ts';
import { refreshOpinions } from './link/opinions.ts';
import { createGatherer } from './link/gathering.ts';
import { refreshEntries } from './link/playlists.ts';
import { trackPlays } from './link/plays.ts';
import { askAppInfo, invalidate } from './link/queries.ts';

const allTopics: readonly Topic[] = [
  'albums',
  'tracks',
  'folders',
  'problems',
  'settings',
  'plays',
  'corrections',
  'doubts',
  'opinions',
  'activity',
  'playlists',
  'playlistFiles',
  'people',
  'sessions',
  'watching',
  'digests',
];
// a like or a setting is not to wait for lists of a million tracks
const listTopics: ReadonlySet<Topic> = new Set<Topic>(['albums', 'tracks']);
const gatherLists = createGatherer(refresh);
const gatherRest = createGatherer(refresh);

export function followCore(): void {
  onCoreEvent(handle, () => {
    gather(allTopics);
    forgetFailedCovers();
    askStatus();
  });
  askStatus();
}

function handle(event: CoreEvent): void {
  switch (event.type) {
    case 'scan.progress':
      setScanProgress(event.progress);
      return;
    case 'scan.finished':
      // what a quiet one changed is announced by itself
      if (event.isQuiet) return;
      setScanFinished(event.summary);
      gather(['albums', 'tracks', 'folders', 'problems']);
      return;
    case 'demo.progress':
      setDemoProgress(event.progress);
      return;
    case 'library.damaged':
      void askAppInfo();
      return;
    case 'library.changed':
      gather(event.topics);
      return;
  }
}

function gather(topics: readonly Topic[]): void {
  gatherLists(topics.filter((topic) => listTopics.has(topic)));
  gatherRest(topics.filter((topic) => !listTopics.has(topic)));
}

function refresh(topics: readonly Topic[]): Promise<void> {
  if (topics.includes('opinions')) refreshOpinions();
  // the rows of a playlist are tracks
  if (topics.includes('playlists') || topics.includes('tracks')) refreshEntries();
  if (topics.includes('plays')) trackPlays.refresh();
  if (topics.includes('settings')) loadSettings().catch(() => undefined);
  return invalidate(topics);
}

function askStatus(): void {
  call('scan.status', {}).then(setScanStatus, () => undefined);
  call('demo.status', {}).then(
    ({ progress }) => setDemoProgress(progress),
    () => undefined,
  );
}
