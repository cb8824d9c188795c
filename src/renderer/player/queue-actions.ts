/** What can be done to the queue without touching the sound. */
import type { TrackId } from '../../shared/ids.ts';
import { toTrackIds } from '../link/id-lists.ts';
import { usePlayer } from '../stores/player.ts';
import { tellAddition } from '../stores/queue-addition.ts';
import { playFrom } from './player.ts';
import {
  append,
  clear,
  cycleRepeat,
  insertAt,
  move,
  playNext,
  putBack,
  queueWindow,
  remove,
  removeAll,
  shuffle,
  unshuffle,
  type Queue,
} from '../stores/queue.ts';

function change(update: (queue: Queue) => Queue): void {
  usePlayer.setState((state) => ({ queue: update(state.queue) }));
}

/** Puts back into the queue what was taken out, wherever the queue went since. */
type TakeBack = () => void;

function taking(update: (queue: Queue) => Queue): TakeBack {
  const before = usePlayer.getState().queue;
  change(update);
  return () => change((queue) => putBack(queue, before));
}

export const addNext = (trackIds: readonly TrackId[]): void =>
  tellAddition(adding((queue) => playNext(queue, trackIds)));
export const addToQueue = (trackIds: readonly TrackId[]): void =>
  tellAddition(adding((queue) => append(queue, trackIds)));
/** Puts tracks before what stands at `index`. Says how many found room, and takes them out again. */
export function insertInQueue(
  trackIds: readonly TrackId[],
  index: number,
): { readonly added: number; readonly undo: TakeBack } {
  return adding((queue) => insertAt(queue, trackIds, index));
}

function adding(update: (queue: Queue) => Queue): { readonly added: number; readonly undo: TakeBack } {
  const before = usePlayer.getState().queue;
  change(update);
  const { nextKey } = usePlayer.getState().queue;
  const keys = new Set(Array.from({ length: nextKey - before.nextKey }, (_, offset) => before.nextKey + offset));
  return { added: keys.size, undo: () => change((queue) => removeAll(queue, keys)) };
}

export const removeFromQueue = (key: number): TakeBack => taking((queue) => remove(queue, key));
export const moveInQueue = (key: number, to: number): void => change((queue) => move(queue, key, to));
export const clearQueue = (): TakeBack => taking(clear);
export const nextRepeat = (): void => change(cycleRepeat);

export function toggleShuffle(): void {
  change((queue) => (queue.orderBefore === null ? shuffle(queue, Math.random) : unshuffle(queue)));
}

/** Plays the tracks in an order of chance, and says so in the player. */
export function playShuffled(trackIds: readonly TrackId[]): void {
  if (trackIds.length === 0) return;
  playFrom(trackIds, Math.floor(Math.random() * Math.min(trackIds.length, 10_000)));
  change((queue) => shuffle(queue, Math.random));
}

/** Plays a sorted list from one of its rows on. */
export function playListFrom(ids: Uint32Array, index: number): void {
  const { from, to } = queueWindow(ids.length, index);
  playFrom(toTrackIds(ids.subarray(from, to)), index - from);
}
