/**
 * Makes the full digests of all files while nothing else is to be done: one file at a time, with pauses thrice as long as
 * the reading, never beside a scan. What was made is kept, so that the next session goes on where this one ends.
 */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { DigestStatus } from '../../shared/contract/digests.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import {
  countDigests,
  listUndigested,
  putFullDigests,
  type MadeDigest,
  type UndigestedFile,
} from '../db/queries/full-digests.ts';
import { isLibrarySwitchOn } from '../db/queries/library-settings.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Scanner } from '../scan/controller.ts';

export interface FullDigestsService {
  status(): DigestStatus;
  /** Makes those that are left, at most so many, without pauses. */
  make(limit: number): Promise<DigestStatus>;
  /** To be told what happens: once a scan has ended there may be files again. */
  readonly hear: (event: CoreEvent) => void;
  /** `cutOff` ends what the parsers have in hand. Resolves once nothing is written any more. */
  stop(cutOff: () => void): Promise<void>;
}

interface FullDigestsParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly pool: Pick<ParserPool, 'digest'>;
  readonly scanner: Pick<Scanner, 'isBusy'>;
  readonly clock: Clock;
  readonly log: Log;
  /** How long there must have been nothing to do. */
  readonly idleMs: number;
}

/** The drive belongs to whoever else wants it for so many times as long as a file was read. */
const REST_FACTOR = 3;
const MIN_REST_MS = 20;
const FILES_A_LOOK = 64;
/** A commit costs a sync, and a cut off session a few files read again. */
const FILES_A_WRITE = 16;

/** Begins when there was nothing to do for a while. */
export function createFullDigests(parts: FullDigestsParts): FullDigestsService {
  const { reader, scanner, log, idleMs } = parts;
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let endRest = (): void => undefined;

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const resting = setTimeout(resolve, Math.max(MIN_REST_MS, ms)).unref();
      endRest = () => {
        clearTimeout(resting);
        resolve();
      };
    });
  const isWanted = () => !isStopped && isLibrarySwitchOn(reader, 'fullDigests');
  const begin = () => {
    if (!isWanted()) return;
    if (scanner.isBusy()) return wake();
    running = running
      .then(() => run(parts, { limit: Infinity, rest, mayGoOn: isWanted }))
      .then(
        (isDone) => {
          if (!isDone) wake();
        },
        (thrown: unknown) => {
          if (!isStopped) log.error('full digests were not made', thrown);
        },
      );
  };
  const wake = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(begin, idleMs).unref();
  };
  const status = (): DigestStatus => ({ isOn: isLibrarySwitchOn(reader, 'fullDigests'), ...countDigests(reader) });
  wake();
  return {
    status,
    make: async (limit) => {
      const job = running.then(() => run(parts, { limit, mayGoOn: () => !isStopped }));
      running = job.catch(() => undefined);
      await job;
      return status();
    },
    hear: (event) => {
      if (event.type === 'scan.finished') wake();
      if (event.type === 'library.changed' && event.topics.includes('switches')) wake();
    },
    stop: async (cutOff) => {
      isStopped = true;
      clearTimeout(timer);
      endRest();
      cutOff();
      await running.catch(() => undefined);
    },
  };
}

interface Manner {
  readonly limit: number;
  /** Pauses after each file; none where left out. */
  readonly rest?: (ms: number) => Promise<void>;
  readonly mayGoOn: () => boolean;
}

/** Goes through the files once. False where it ended before. */
async function run(parts: FullDigestsParts, { limit, rest, mayGoOn }: Manner): Promise<boolean> {
  const { reader, writer, scanner, clock } = parts;
  const made: MadeDigest[] = [];
  const write = () => {
    if (made.length > 0) putFullDigests(writer, made.splice(0), clock.now());
  };
  let count = 0;
  let afterId = 0;
  try {
    for (;;) {
      const files = listUndigested(reader, afterId, FILES_A_LOOK);
      if (files.length === 0) return true;
      for (const file of files) {
        if (scanner.isBusy() || !mayGoOn() || count >= limit) return false;
        afterId = file.trackId;
        count++;
        const startedMs = clock.monotonicMs();
        made.push(...(await digest(parts, file)));
        if (made.length >= FILES_A_WRITE) write();
        await rest?.((clock.monotonicMs() - startedMs) * REST_FACTOR);
      }
    }
  } finally {
    write();
  }
}

/** Troubles that pass: the file is tried again another time. */
const PASSING: ReadonlySet<string> = new Set(['path-denied', 'file-changed', 'volume-offline', 'cancelled']);

async function digest(
  { pool }: FullDigestsParts,
  { trackId, path, sizeBytes, mtimeUs }: UndigestedFile,
): Promise<readonly MadeDigest[]> {
  const outcome = await pool.digest(path);
  if (outcome.problem !== null && PASSING.has(outcome.problem.code)) return [];
  const isKnown = outcome.sizeBytes === sizeBytes && outcome.mtimeUs === mtimeUs;
  // another file than the library knows: the next scan reads it, and then it comes again
  if (outcome.problem === null && !isKnown) return [];
  return [{ trackId, digest: outcome.digest, sizeBytes, mtimeUs }];
}
