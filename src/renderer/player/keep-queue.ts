/** Keeps the queue and the place in it over a restart. */
import { call, onLeaving } from '../link/client.ts';
import { flushSettings } from '../stores/settings.ts';
import { usePlayer, type PlayerState } from '../stores/player.ts';
import { isForScoring, useScoring } from '../stores/scoring.ts';
import { restoreQueue, tellPlay } from './player.ts';
import { emptyQueue, startQueue } from '../stores/queue.ts';

const SAVE_AFTER_MS = 300;
const POSITION_EVERY_MS = 5000;

type Playback = Pick<PlayerState, 'queue' | 'positionMs'>;

let timer: number | undefined;

export async function restorePlayback(): Promise<void> {
  const saved = await call('playback.load', {});
  if (saved === null) return;
  const queue = startQueue({ ...emptyQueue, repeat: saved.repeat }, saved.trackIds, saved.index);
  restoreQueue(queue, saved.positionMs);
}

/** From here on each change of the queue is stored soon after, and the position now and then. */
export function keepPlayback(): void {
  usePlayer.subscribe((state, before) => {
    if (state.queue.items !== before.queue.items || state.queue.repeat !== before.queue.repeat) {
      window.clearTimeout(timer);
      timer = window.setTimeout(saveQueue, SAVE_AFTER_MS);
    } else if (state.queue.index !== before.queue.index || (before.isPlaying && !state.isPlaying)) {
      savePosition();
    }
  });
  window.setInterval(() => {
    if (usePlayer.getState().isPlaying) savePosition();
  }, POSITION_EVERY_MS);
  const saveAll = () => {
    tellPlay();
    if (timer === undefined) savePosition();
    else saveQueue();
    flushSettings();
  };
  window.addEventListener('pagehide', saveAll);
  onLeaving(saveAll);
}

function saveQueue(): void {
  window.clearTimeout(timer);
  timer = undefined;
  const own = ownPlayback();
  const trackIds = own.queue.items.map((item) => item.trackId);
  const state = { trackIds, ...place(own), repeat: own.queue.repeat };
  // the next change tries again; there is nothing a person could do about one that failed
  call('playback.save', { state }).catch(() => undefined);
}

function savePosition(): void {
  if (timer !== undefined || isForScoring(usePlayer.getState().queue)) return;
  call('playback.savePosition', place(usePlayer.getState())).catch(() => undefined);
}

/** What was set aside for scoring is kept as it stands, and comes back also where the app ends meanwhile. */
function ownPlayback(): Playback {
  const playing = usePlayer.getState();
  if (!isForScoring(playing.queue)) return playing;
  return useScoring.getState().listening?.setAside ?? { queue: emptyQueue, positionMs: 0 };
}

function place({ queue, positionMs }: Playback) {
  return { index: queue.index, positionMs: Math.max(0, Math.round(positionMs)) };
}
