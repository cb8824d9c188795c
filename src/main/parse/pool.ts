/** Parser processes at work: gives out batches, watches time and memory, replaces what dies. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FullDigest } from '../metadata/read-full-digest.ts';
import type { ReadFailure, ReadOutcome } from '../metadata/track-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StartParserProcess } from '../ports/parser-process.ts';
import type { ParserLimits } from './limits.ts';
import { makeProgressFolder, progressName } from './progress.ts';
import type { PlaylistFileOutcome } from '../playlist-files/file-types.ts';
import type { ArtTask, PlaylistTask } from './protocol.ts';
import { Slot } from './slot.ts';
import { artWork, digestWork, playlistWork, readWork, type Work } from './work.ts';

export interface ParserPoolOptions {
  readonly start: StartParserProcess;
  /** Processes at once. They start when there is work. */
  readonly size: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: ParserLimits;
  /** For tiny files that say which file each process is at; made where it is not there, shared by all pools. */
  readonly progressFolder: string;
}

export interface ParserPool {
  /** Starts a process for work that is sure to come, where none is at work: its start takes as long as reading a thousand files. */
  warm(): void;
  /**
   * One outcome a path, in order. A file that hangs, is greedy or makes its process crash gets a problem; the others
   * are read all the same. Throws: internal where processes don't start, cancelled after `close`.
   */
  read(paths: readonly string[]): Promise<readonly ReadOutcome[]>;
  /** Goes before waiting reads. Null where the thumbnails are written. Throws as `read`. */
  makeThumbnails(task: ArtTask): Promise<ReadFailure | null>;
  /** Goes before waiting reads. What the file says, why it is refused, or what it did to its process. Throws as `read`. */
  readPlaylist(task: PlaylistTask): Promise<PlaylistFileOutcome | ReadFailure>;
  /** Reads all of a file's sound, after all that waits by then. A file that hangs or crashes gets a problem. Throws as `read`. */
  digest(path: string): Promise<FullDigest>;
  /** The largest sum over all processes alive at one time, since the pool began. */
  peakRssBytes(): number;
  /** Ends every process; what is under way is cancelled. Idempotent. */
  close(): void;
}

/** What a dead process costs in files read twice, against what a message costs. */
const BATCH_SIZE = 32;
const TICK_MS = 100;
/** A tick that comes later than this was not the parsers' fault: this process was busy or asleep. */
const MAX_LATE_MS = 1000;
const MAX_FAILED_STARTS = 3;

/** A pool without processes yet. */
export function createParserPool(options: ParserPoolOptions): ParserPool {
  return new Pool({ ...options, progressFolder: makeProgressFolder(options.progressFolder) });
}

class Pool implements ParserPool {
  readonly #options: ParserPoolOptions;
  readonly #slots: readonly Slot[];
  readonly #queue: Work[] = [];
  #processCount = 0;
  #failedStarts = 0;
  #peakBytes = 0;
  #isClosed = false;
  #ticker: NodeJS.Timeout | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #tickedAtMs = 0;
  /** Since when work has waited for those at work; or since one more process was started for it. */
  #fullSince: { readonly atMs: number; readonly load: ReturnType<typeof performance.eventLoopUtilization> } | undefined;

  constructor(options: ParserPoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: Math.max(1, options.size) }, () => this.#makeSlot());
  }

  warm(): void {
    if (this.#isClosed || this.#slots.some(({ isRunning }) => isRunning)) return;
    this.#slots[0]?.warm();
    // it ends as any other where nothing comes
    this.#giveOut();
  }

  async read(paths: readonly string[]): Promise<readonly ReadOutcome[]> {
    const outcomes = paths.map((path) => {
      const { promise, resolve, reject } = Promise.withResolvers<ReadOutcome>();
      return { promise, item: { path, settle: resolve, fail: reject } };
    });
    for (let at = 0; at < outcomes.length; at += BATCH_SIZE)
      this.#queue.push(readWork(outcomes.slice(at, at + BATCH_SIZE).map(({ item }) => item)));
    this.#giveOut();
    return await Promise.all(outcomes.map(({ promise }) => promise));
  }

  async makeThumbnails(task: ArtTask): Promise<ReadFailure | null> {
    const { promise, resolve, reject } = Promise.withResolvers<ReadFailure | null>();
    this.#queue.unshift(artWork({ task, settle: resolve, fail: reject }));
    this.#giveOut();
    return await promise;
  }

  async readPlaylist(task: PlaylistTask): Promise<PlaylistFileOutcome | ReadFailure> {
    const { promise, resolve, reject } = Promise.withResolvers<PlaylistFileOutcome | ReadFailure>();
    this.#queue.unshift(playlistWork({ task, settle: resolve, fail: reject }));
    this.#giveOut();
    return await promise;
  }

  async digest(path: string): Promise<FullDigest> {
    const { promise, resolve, reject } = Promise.withResolvers<FullDigest>();
    this.#queue.push(digestWork({ path, settle: resolve, fail: reject }));
    this.#giveOut();
    return await promise;
  }

  peakRssBytes(): number {
    return this.#peakBytes;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#failAll(new AppError('cancelled', 'Reading was ended'));
    clearTimeout(this.#idleTimer);
    rmSync(this.#options.progressFolder, { recursive: true, force: true });
  }

  #makeSlot(): Slot {
    const { start, limits, clock, progressFolder } = this.#options;
    return new Slot({
      start,
      limits,
      clock,
      nextProgressPath: (processId) => join(progressFolder, progressName(++this.#processCount, processId)),
      onFree: () => {
        this.#failedStarts = 0;
        this.#giveOut();
      },
      onReturned: (works) => {
        this.#failedStarts = 0;
        this.#queue.unshift(...works);
        this.#giveOut();
      },
      onFailedStart: (works, cause) => {
        if (cause !== undefined) this.#options.log.error('a parser could not be started', cause);
        this.#queue.unshift(...works);
        this.#countFailedStart();
      },
    });
  }

  #countFailedStart(): void {
    this.#failedStarts += 1;
    if (this.#failedStarts < MAX_FAILED_STARTS) return this.#giveOut();
    this.#failedStarts = 0;
    const error = new AppError('internal', 'The program that reads files can’t be started');
    this.#options.log.error(error.message);
    this.#failAll(error);
  }

  #giveOut(): void {
    if (this.#isClosed) return this.#failAll(new AppError('cancelled', 'Reading was ended'));
    for (let work = this.#queue[0]; work !== undefined; work = this.#queue[0]) {
      const slot = findRoom(this.#slots, work) ?? this.#findIdle(work);
      if (slot === undefined) break;
      this.#queue.shift();
      slot.give(work);
    }
    if (this.#queue.length === 0) this.#fullSince = undefined;
    if (this.#slots.some(({ inHandCount }) => inHandCount > 0)) return this.#beginTicking();
    this.#endTicking();
    // work that was done between two ticks is weighed too
    void this.#weigh();
  }

  /** A place for one more process, where the work is worth it. */
  #findIdle(work: Work): Slot | undefined {
    const idle = this.#slots.find(({ isRunning }) => !isRunning);
    if (idle === undefined) return undefined;
    const isFirst = !this.#slots.some(({ isRunning }) => isRunning);
    return isFirst || work.isAwaited || this.#isOneMoreOfUse() ? idle : undefined;
  }

  /** Whether those at work have had their hands full for a while, and this thread has had time for more of their answers. */
  #isOneMoreOfUse(): boolean {
    const { spreadAfterMs, spreadBelowBusy } = this.#options.limits;
    // while one starts, nobody has anything to do
    if (this.#slots.some(({ isStarting }) => isStarting)) {
      this.#fullSince = undefined;
      return false;
    }
    const atMs = this.#options.clock.monotonicMs();
    const since = (this.#fullSince ??= { atMs, load: performance.eventLoopUtilization() });
    if (atMs - since.atMs < spreadAfterMs) return false;
    this.#fullSince = { atMs, load: performance.eventLoopUtilization() };
    const { utilization } = performance.eventLoopUtilization(since.load);
    // no number where no time has passed at all
    return !(utilization > spreadBelowBusy);
  }

  #failAll(error: AppError): void {
    const works = [...this.#slots.flatMap((slot) => slot.stop()), ...this.#queue.splice(0)];
    this.#endTicking();
    for (const work of works) work.fail(error);
  }

  #beginTicking(): void {
    clearTimeout(this.#idleTimer);
    if (this.#ticker !== undefined) return;
    this.#tickedAtMs = this.#options.clock.monotonicMs();
    this.#ticker = setInterval(() => void this.#tick(), TICK_MS);
  }

  #endTicking(): void {
    clearInterval(this.#ticker);
    this.#ticker = undefined;
    clearTimeout(this.#idleTimer);
    const stopAll = () => {
      for (const slot of this.#slots) slot.stop();
    };
    this.#idleTimer = setTimeout(stopAll, this.#options.limits.idleMs).unref();
  }

  async #tick(): Promise<void> {
    const now = this.#options.clock.monotonicMs();
    const lateMs = now - this.#tickedAtMs - TICK_MS;
    this.#tickedAtMs = now;
    if (lateMs > MAX_LATE_MS) for (const slot of this.#slots) slot.excuse(lateMs);
    if (this.#queue.length > 0) this.#giveOut();
    await this.#weigh();
  }

  async #weigh(): Promise<void> {
    const weights = await Promise.all(this.#slots.map((slot) => slot.watch()));
    const sumBytes = weights.reduce((sum, bytes) => sum + bytes, 0);
    this.#peakBytes = Math.max(this.#peakBytes, sumBytes);
  }
}

/** The least busy process with room, so that work is spread before any has two pieces in hand. */
function findRoom(slots: readonly Slot[], work: Work): Slot | undefined {
  const free = slots.filter((slot) => slot.isRunning && slot.hasRoomFor(work));
  return free.toSorted((one, other) => one.inHandCount - other.inHandCount)[0];
}
