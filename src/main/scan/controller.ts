/** One scan at a time: starts it, tells how it goes, pauses and ends it. */
import type { ScanProgress, ScanSummary } from '../../shared/contract/scan.ts';
import { idleProgress } from './progress.ts';
import { runJob, type Job, type JobOutcome, type ScannerParts } from './run-job.ts';
import { createGate, type ScanGate } from './scan-gate.ts';
import type { Voice } from './teller.ts';

interface ScanWish {
  /** Also files that are as they were are read. */
  readonly isDeep?: boolean;
  /** Nobody asked for it: its progress is shown only where it takes long. */
  readonly isQuiet?: boolean;
}

export interface Scanner {
  progress(): ScanProgress;
  /** Whether files are read for a scan, shown or not. */
  isBusy(): boolean;
  /** Ends when the scan does. While one runs: that one where it covers the roots, else one that follows it. */
  scan(rootIds: readonly number[], wish?: ScanWish): Promise<ScanSummary>;
  /** Looks at these folders alone, quietly; by root. Waits for a scan that runs. */
  scanParts(parts: ReadonlyMap<number, readonly string[]>): Promise<JobOutcome>;
  /** Looks at those folders of the roots alone, quietly, whose own time of change is another one. Waits for a scan that runs. */
  scanChanged(rootIds: readonly number[]): Promise<JobOutcome>;
  pause(): void;
  resume(): void;
  /** Resolves once nothing is written any more. */
  cancel(): Promise<void>;
  /** Makes a change that no scan may meet half done: what runs is ended before, and goes on by itself after, as paused as it was. */
  aside<T>(change: () => T): Promise<T>;
}

interface Running {
  readonly gate: ScanGate;
  /** The roots that it walks whole. */
  readonly rootIds: readonly number[];
  /** Where it looks at some folders of its roots alone. */
  readonly some?: { readonly rootIds: readonly number[]; readonly parts: NonNullable<Job['parts']> };
  readonly isDeep: boolean;
  readonly voice: Voice;
  readonly done: Promise<JobOutcome>;
  /** Asked for while this one runs, and not in it. */
  readonly later: { readonly rootIds: Set<number>; isDeep: boolean; isQuiet: boolean };
  next: Promise<ScanSummary> | undefined;
}

type ScanSome = (some: NonNullable<Running['some']>) => Promise<JobOutcome>;

/** Gives the walker once. */
function oneTime(walker: ScannerParts['walker']): () => Pick<ScannerParts, 'walker'> {
  let left = walker;
  return () => {
    const given = left;
    left = undefined;
    return given === undefined ? {} : { walker: given };
  };
}

/** An idle scanner. */
export function createScanner({ walker, ...parts }: ScannerParts): Scanner {
  const takeWalker = oneTime(walker);
  let running: Running | undefined;
  let progress = idleProgress;
  const show = (shown: ScanProgress) => parts.emit({ type: 'scan.progress', progress: (progress = shown) });
  const start = (job: Job): Promise<JobOutcome> => {
    const gate = createGate();
    const done = runJob({ ...parts, ...takeWalker() }, job, gate, show).finally(() => {
      running = undefined;
      if (!job.voice.isQuiet) show(idleProgress);
    });
    const rootIds = job.parts === undefined ? job.rootIds : [];
    const later = { rootIds: new Set<number>(), isDeep: false, isQuiet: true };
    const some = job.parts === undefined ? undefined : { rootIds: job.rootIds, parts: job.parts };
    running = { ...job, gate, rootIds, ...(some !== undefined && { some }), done, later, next: undefined };
    return done;
  };
  const scan = (
    rootIds: readonly number[],
    { isDeep = false, isQuiet = false }: ScanWish = {},
  ): Promise<ScanSummary> => {
    if (running === undefined) return start({ rootIds, isDeep, voice: { isQuiet } }).then(toSummary);
    const { later, voice } = running;
    const covered = new Set(isDeep && !running.isDeep ? [] : running.rootIds);
    const left = rootIds.filter((id) => !covered.has(id));
    if (left.length < rootIds.length && !isQuiet) voice.isQuiet = false;
    if (left.length === 0) return running.done.then(toSummary);
    for (const id of left) later.rootIds.add(id);
    later.isDeep ||= isDeep;
    later.isQuiet &&= isQuiet;
    return (running.next ??= follow(running, scan));
  };
  const scanSome: ScanSome = async (some) => {
    if (running === undefined) return await start({ ...some, isDeep: false, voice: { isQuiet: true } });
    await (running.next ?? running.done).catch(() => undefined);
    return await scanSome(some);
  };
  const pause = () => {
    if (running === undefined) return;
    running.gate.pause();
    show({ ...progress, phase: 'paused', remainingMs: null });
  };
  const goOn = (ended: Running): void => {
    goOnWith(ended, { scan, scanSome }).catch((thrown: unknown) => parts.log.warn('a scan ended early', thrown));
  };
  return {
    progress: () => progress,
    isBusy: () => running !== undefined,
    scan,
    scanParts: (dirty) => scanSome({ rootIds: [...dirty.keys()], parts: dirty }),
    scanChanged: (rootIds) => scanSome({ rootIds, parts: 'changed' }),
    pause,
    resume: () => running?.gate.resume(),
    cancel: async () => {
      running?.gate.cancel();
      await running?.done.catch(() => undefined);
    },
    aside: (change) => between({ findRunning: () => running, findPhase: () => progress.phase, goOn, pause }, change),
  };
}

function toSummary({ summary }: JobOutcome): ScanSummary {
  return summary;
}

interface Surroundings {
  readonly findRunning: () => Running | undefined;
  readonly findPhase: () => ScanProgress['phase'];
  readonly goOn: (ended: Running) => void;
  readonly pause: () => void;
}

/** Makes the change once nothing runs, in one go with seeing so. */
async function between<T>({ findRunning, findPhase, goOn, pause }: Surroundings, change: () => T): Promise<T> {
  const isPaused = findPhase() === 'paused';
  const ended: Running[] = [];
  // one that waited for the first begins when that ends
  for (let one = findRunning(); one !== undefined; one = findRunning()) {
    ended.push(one);
    one.gate.cancel();
    await one.done.catch(() => undefined);
  }
  try {
    return change();
  } finally {
    for (const one of ended) goOn(one);
    if (isPaused) pause();
  }
}

/** All that was asked of a scan that was ended, anew: what it has read already is found unchanged. */
async function goOnWith(
  ended: Running,
  { scan, scanSome }: { readonly scan: Scanner['scan']; readonly scanSome: ScanSome },
): Promise<void> {
  const { rootIds, some, isDeep, voice, later } = ended;
  const ids = [...new Set([...rootIds, ...later.rootIds])];
  const wish = { isDeep: isDeep || later.isDeep, isQuiet: voice.isQuiet && later.isQuiet };
  const whole = ids.length > 0 ? scan(ids, wish) : undefined;
  await Promise.all([whole, some === undefined ? undefined : scanSome(some)]);
}

/** The scan that was asked for while another ran. */
async function follow({ done, gate, later }: Running, scan: Scanner['scan']): Promise<ScanSummary> {
  // one that nobody waits for may fail; what was asked for in the meantime is done all the same
  const ended = await done.catch(() => undefined);
  // a person who ends the scan means all of it
  return gate.isCancelled && ended !== undefined ? ended.summary : await scan([...later.rootIds], later);
}
