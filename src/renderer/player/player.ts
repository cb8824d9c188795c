/** The player: what the buttons do. Rules of the queue lie in `queue.ts`, sound in `audio-engine.ts`. */
import type { PlayEnding } from '../../shared/contract/playback.ts';
import type { TrackId } from '../../shared/ids.ts';
import { call } from '../link/client.ts';
import { mediaAddress } from '../link/media.ts';
import { playerRows } from '../link/rows.ts';
import { usePlayer, type FailureReason } from '../stores/player.ts';
import { useSettings } from '../stores/settings.ts';
import { createAudioEngine, type EngineEvent } from './audio-engine.ts';
import { createPlayRecorder } from './play-recorder.ts';
import { afterEnd, currentItem, jumpTo, startQueue, stepNext, stepPrevious, type Queue } from '../stores/queue.ts';

const MAX_FAILURES_IN_A_ROW = 10;
const RESTART_AFTER_MS = 3000;

const engine = createAudioEngine(handle);
const recorder = createPlayRecorder({
  // a play that cannot be stored must not stop the music
  record: (play) => void call('playback.record', play).catch(() => undefined),
  look: () => ({ nowMs: performance.now(), positionMs: engine.positionMs() }),
  durationMs: () => usePlayer.getState().durationMs,
  wallClock: Date.now,
  newKey: () => crypto.randomUUID(),
});
let failuresInARow = 0;

export function followVolume(): void {
  const apply = (): void => engine.setVolume(useSettings.getState().volume, useSettings.getState().isMuted);
  apply();
  useSettings.subscribe(apply);
}

/** Replaces the queue and starts at `index`; out of range starts at 0. */
export function playFrom(trackIds: readonly TrackId[], index: number): void {
  if (trackIds.length === 0) return;
  failuresInARow = 0;
  start(startQueue(usePlayer.getState().queue, trackIds, index), 'skipped');
}

export function playItem(key: number): void {
  failuresInARow = 0;
  start(jumpTo(usePlayer.getState().queue, key), 'skipped');
}

export function togglePlay(): void {
  if (usePlayer.getState().isPlaying) pause();
  else resume();
}

export function resume(): void {
  const { queue, positionMs } = usePlayer.getState();
  if (currentItem(queue) === undefined) return;
  failuresInARow = 0;
  if (!engine.isLoaded()) load(queue, positionMs);
  usePlayer.setState({ isPlaying: true });
  void sound();
}

export function pause(): void {
  usePlayer.setState({ isPlaying: false });
  engine.pause();
}

export function next(): void {
  failuresInARow = 0;
  const { queue, isPlaying } = usePlayer.getState();
  const following = stepNext(queue);
  if (following === null) stop('skipped');
  else if (isPlaying) start(following, 'skipped');
  else choose(following, 'skipped');
}

/** Back to the start of the track, or to the one before where it has only just begun. */
export function previous(): void {
  failuresInARow = 0;
  const { queue, isPlaying, positionMs } = usePlayer.getState();
  const before = positionMs > RESTART_AFTER_MS ? null : stepPrevious(queue);
  if (before === null) seek(0);
  else if (isPlaying) start(before, 'skipped');
  else choose(before, 'skipped');
}

export function seek(positionMs: number): void {
  const target = Math.max(0, Math.round(positionMs));
  usePlayer.setState({ positionMs: target });
  recorder.tick();
  if (engine.isLoaded()) engine.seek(target);
}

/** Sets a queue without sound, as it was left in an earlier session. */
export function restoreQueue(queue: Queue, positionMs: number): void {
  usePlayer.setState({ queue, positionMs, durationMs: null, isPlaying: false });
}

/** Puts another queue in place of this one, silent, where it was left. */
export function exchangeQueue(queue: Queue, positionMs: number): void {
  recorder.end('stopped');
  engine.unload();
  const nextKey = Math.max(queue.nextKey, usePlayer.getState().queue.nextKey);
  restoreQueue({ ...queue, nextKey }, positionMs);
}

/** Tells the play in hand; to be called when the page may go away. */
export function tellPlay(): void {
  recorder.tell();
}

function start(queue: Queue, endedHow: PlayEnding): void {
  recorder.end(endedHow);
  usePlayer.setState({ queue, isPlaying: true, positionMs: 0 });
  load(queue, 0);
  void sound();
}

/** Moves to another item while paused: nothing is loaded before it is played. */
function choose(queue: Queue, endedHow: PlayEnding): void {
  recorder.end(endedHow);
  engine.unload();
  usePlayer.setState({ queue, positionMs: 0, durationMs: null });
}

function stop(endedHow: PlayEnding): void {
  recorder.end(endedHow);
  engine.unload();
  usePlayer.setState({ isPlaying: false, positionMs: 0 });
}

function load(queue: Queue, positionMs: number): void {
  const item = currentItem(queue);
  if (item === undefined) return;
  recorder.choose(item.trackId);
  // what is shown of it; it may have failed to come before
  void playerRows.load(item.trackId);
  usePlayer.setState({ durationMs: null });
  engine.load(mediaAddress(item.trackId), positionMs);
}

async function sound(): Promise<void> {
  const isAllowed = await engine.play();
  if (!isAllowed) usePlayer.setState({ isPlaying: false });
}

function handle(event: EngineEvent): void {
  switch (event.type) {
    case 'sounding':
      failuresInARow = 0;
      recorder.sounding();
      forgetFailure();
      return;
    case 'silent':
      recorder.silent();
      return;
    case 'paused':
      usePlayer.setState({ isPlaying: false });
      return;
    case 'time':
      recorder.tick();
      usePlayer.setState({ positionMs: event.positionMs });
      return;
    case 'duration':
      usePlayer.setState({ durationMs: event.durationMs });
      return;
    case 'ended':
      goOn();
      return;
    case 'failed':
      void passOver();
      return;
  }
}

function goOn(): void {
  const following = afterEnd(usePlayer.getState().queue);
  if (following === null) stop('finished');
  else start(following, 'finished');
}

/** Tells why the current item cannot be played and goes on to the next, but not through a whole library of such. */
async function passOver(): Promise<void> {
  const { queue: failedIn, positionMs } = usePlayer.getState();
  const item = currentItem(failedIn);
  if (item === undefined) return;
  recorder.end('stopped');
  engine.unload();
  failuresInARow++;
  const reason = await findReason(item.trackId);
  const { queue, failures, isPlaying } = usePlayer.getState();
  // meanwhile something else may have been chosen
  if (currentItem(queue)?.key !== item.key || engine.isLoaded()) return;
  if (reason === 'unreachable') {
    // nothing is wrong with the track, and the next would fare no better: it waits where it was
    usePlayer.setState({ isPlaying: false, positionMs, trouble: { trackId: item.trackId, reason, hasStopped: true } });
    return;
  }
  const following = isPlaying ? stepNext(queue) : null;
  const isEnough = failuresInARow >= Math.min(MAX_FAILURES_IN_A_ROW, queue.items.length);
  const hasStopped = following === null || isEnough;
  usePlayer.setState({
    failures: new Map(failures).set(item.trackId, reason),
    trouble: { trackId: item.trackId, reason, hasStopped },
  });
  if (hasStopped) usePlayer.setState({ isPlaying: false, positionMs: 0 });
  else start(following, 'stopped');
}

/** What sounds can be played after all: its drive came back, or its file. */
function forgetFailure(): void {
  const { queue, failures } = usePlayer.getState();
  const item = currentItem(queue);
  if (item === undefined || !failures.has(item.trackId)) return;
  const left = new Map(failures);
  left.delete(item.trackId);
  usePlayer.setState({ failures: left });
}

async function findReason(trackId: TrackId): Promise<FailureReason | 'unreachable'> {
  try {
    const [row] = await call('tracks.byIds', { ids: [trackId] });
    // the notice says its name
    await playerRows.load(trackId);
    if (row === undefined) return 'missing';
    return row.fileState === 'here' ? 'unplayable' : row.fileState;
  } catch {
    return 'unreachable';
  }
}
