/** One place in the pool: at most one living parser process, the work in its hands, and the judgement when it dies. */
import type { ReadFailure } from '../metadata/track-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { ParserProcess, StartParserProcess } from '../ports/parser-process.ts';
import type { ParserLimits } from './limits.ts';
import { readProgress, removeProgress } from './progress.ts';
import { isParserReply } from './protocol.ts';
import type { Work } from './work.ts';

export interface SlotOptions {
  readonly start: StartParserProcess;
  readonly limits: ParserLimits;
  readonly clock: Clock;
  /** A new name for each process; its number is missing where it is not known yet. */
  readonly nextProgressPath: (processId: number | undefined) => string;
  /** The process answered, or died and can be replaced. */
  readonly onFree: () => void;
  /** Work of a dead process, to be given out again first. */
  readonly onReturned: (works: readonly Work[]) => void;
  /** It died without having begun a file; `cause` where the system did not even start it. */
  readonly onFailedStart: (works: readonly Work[], cause?: unknown) => void;
}

type Fault = 'timeout' | 'memory' | 'crash';

interface Running {
  readonly process: ParserProcess;
  readonly progressPath: string;
  readonly inHand: Map<number, Work>;
  filesRead: number;
  /** What a file took in the last batch; null before the first. */
  fileMs: number | null;
  /** What the progress file said last, and since when. */
  seen: string;
  seenAtMs: number;
  /** When the oldest work in hand became the oldest. */
  headAtMs: number;
  lookedAtMs: number;
  rssBytes: number;
}

/** One at work and one waiting, so that the process never waits for a message. */
const LEAST_IN_HAND = 2;
/** And as much as it reads while the core writes what it has read; not more, since what somebody waits for comes after it. */
const AHEAD_MS = 150;
/** Most batches are done long before; only then the progress file is worth a look. */
const LOOK_AFTER_MS = 1000;
const LOOK_EVERY_MS = 250;

export class Slot {
  readonly #options: SlotOptions;
  #running: Running | undefined;
  #lastBatchId = 0;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  get inHandCount(): number {
    return this.#running?.inHand.size ?? 0;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Whether it has not answered yet. */
  get isStarting(): boolean {
    return this.#running?.filesRead === 0;
  }

  /** A process that is to be replaced takes nothing more until it is empty; so does one before a retry. */
  hasRoomFor(work: Work): boolean {
    if (this.#running === undefined) return true;
    const { inHand } = this.#running;
    if (work.isRetry || this.#isWorn(this.#running)) return inHand.size === 0;
    return inHand.size < LEAST_IN_HAND || (!work.isAwaited && this.#isAheadOfUse(this.#running));
  }

  /** Starts the process before there is work for it. Where that fails, the first work tells. */
  warm(): void {
    try {
      this.#start();
    } catch {
      this.#running = undefined;
    }
  }

  give(work: Work): void {
    if (work.isRetry) this.stop();
    const at = this.#running ?? this.#tryStart(work);
    if (at === undefined) return;
    const batchId = ++this.#lastBatchId;
    if (at.inHand.size === 0) this.#touch(at);
    at.inHand.set(batchId, work);
    at.process.post(work.request(batchId, at.progressPath));
  }

  /** Weighs the process and looks at the time; kills it where it is over a limit. Gives what it weighed, also where that was too much. */
  async watch(): Promise<number> {
    const at = this.#running;
    if (at === undefined) return 0;
    at.rssBytes = (await at.process.rssBytes()) ?? at.rssBytes;
    const { rssBytes } = at;
    if (this.#running !== at) return rssBytes;
    if (rssBytes > this.#options.limits.rssBytes) this.#bury(at, 'memory');
    else if (this.#isStuck(at)) this.#bury(at, 'timeout');
    return rssBytes;
  }

  /** Moves the file's beginning by a time in which this program itself did not run. */
  excuse(ms: number): void {
    if (this.#running !== undefined) this.#running.seenAtMs += ms;
  }

  /** Ends the process. Gives back what was in its hands. */
  stop(): readonly Work[] {
    if (this.#running === undefined) return [];
    const { process, progressPath, inHand } = this.#running;
    this.#running = undefined;
    process.kill();
    removeProgress(progressPath);
    return [...inHand.values()];
  }

  #tryStart(work: Work): Running | undefined {
    try {
      return this.#start();
    } catch (cause) {
      // most failures come as an exit, but no memory or no handles for a process come at once
      this.#options.onFailedStart([work], cause);
      return undefined;
    }
  }

  #start(): Running {
    const process = this.#options.start();
    const started: Running = {
      process,
      progressPath: this.#options.nextProgressPath(process.pid),
      inHand: new Map(),
      filesRead: 0,
      fileMs: null,
      seen: '',
      seenAtMs: 0,
      headAtMs: 0,
      lookedAtMs: 0,
      rssBytes: 0,
    };
    this.#running = started;
    started.process.onMessage((message) => {
      if (this.#running === started) this.#takeReply(started, message);
    });
    started.process.onExit(() => {
      // not over the limit at the last look; but V8 itself ends a process whose heap is full
      const wasLarge = started.rssBytes > this.#options.limits.rssBytes / 2;
      if (this.#running === started) this.#bury(started, wasLarge ? 'memory' : 'crash');
    });
    return started;
  }

  #takeReply(from: Running, message: unknown): void {
    const work = isParserReply(message) ? from.inHand.get(message.batchId) : undefined;
    if (!isParserReply(message) || !work?.finish(message)) return this.#bury(from, 'crash');
    from.inHand.delete(message.batchId);
    from.filesRead += work.size;
    if (message.kind === 'read') from.fileMs = message.tookMs / work.size;
    this.#touch(from);
    if (this.#isWorn(from) && from.inHand.size === 0) this.stop();
    this.#options.onFree();
  }

  /** Whether it will soon be done with all that it has, and is not to be replaced after that. */
  #isAheadOfUse(at: Running): boolean {
    const fileCount = [...at.inHand.values()].reduce((sum, { size }) => sum + size, 0);
    return at.fileMs !== null && fileCount * at.fileMs < AHEAD_MS && !this.#isWorn(at, fileCount);
  }

  #isWorn({ filesRead, rssBytes }: Running, filesMore = 0): boolean {
    const { recycleAfterFiles, recycleAboveBytes } = this.#options.limits;
    return filesRead + filesMore >= recycleAfterFiles && rssBytes >= recycleAboveBytes;
  }

  #touch(at: Running): void {
    at.headAtMs = at.seenAtMs = this.#options.clock.monotonicMs();
    at.seen = '';
  }

  /** Finds whose fault the death is. It does not wait for the system to reap the process, which a dead drive delays. */
  #bury(dead: Running, fault: Fault): void {
    const { limits, onFailedStart, onReturned } = this.#options;
    const progress = readProgress(dead.progressPath);
    const guilty = progress === undefined ? undefined : dead.inHand.get(progress.batchId);
    const others = this.stop().filter((work) => work !== guilty);
    if (progress === undefined || guilty === undefined) return onFailedStart(others);
    const wasFresh = dead.filesRead + progress.index === 0;
    const isCertain = fault === 'timeout' || wasFresh || guilty.isRetry;
    const left = isCertain ? guilty.blame(progress.index, problemOf(fault, limits)) : guilty.isolate(progress.index);
    onReturned([...left, ...others]);
  }

  #isStuck(at: Running): boolean {
    const now = this.#options.clock.monotonicMs();
    if (at.inHand.size === 0 || now - at.headAtMs < LOOK_AFTER_MS || now - at.lookedAtMs < LOOK_EVERY_MS) return false;
    at.lookedAtMs = now;
    const progress = readProgress(at.progressPath);
    const seen = progress === undefined ? 'nothing' : `${progress.batchId} ${progress.index} ${progress.step}`;
    const { fileMs, startMs } = this.#options.limits;
    if (seen === at.seen) return now - at.seenAtMs > (progress === undefined ? startMs : fileMs);
    at.seen = seen;
    at.seenAtMs = now;
    return false;
  }
}

function problemOf(fault: Fault, { fileMs, rssBytes }: ParserLimits): ReadFailure {
  const problems: Readonly<Record<Fault, ReadFailure>> = {
    timeout: { code: 'parser-timeout', message: `Reading took more than ${fileMs / 1000} s and was stopped` },
    memory: {
      code: 'parser-memory',
      message: `Reading took more than ${Math.round(rssBytes / 1024 / 1024)} MiB of memory and was stopped`,
    },
    crash: { code: 'parser-crashed', message: 'The file made the program that reads it crash' },
  };
  return problems[fault];
}
