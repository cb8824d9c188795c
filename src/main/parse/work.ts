/** Pieces of work for a parser process, and what becomes of them when it dies over one file. */
import type { AppError } from '../../shared/errors.ts';
import type { FullDigest } from '../metadata/read-full-digest.ts';
import type { ReadFailure, ReadOutcome } from '../metadata/track-facts.ts';
import type { PlaylistFileOutcome } from '../playlist-files/file-types.ts';
import type { ArtTask, ParserReply, ParserRequest, PlaylistTask } from './protocol.ts';

export interface Work {
  /** Files it opens. */
  readonly size: number;
  /** A file that may have been the innocent last straw, tried again in a process of its own. */
  readonly isRetry: boolean;
  /** Somebody waits for just this. */
  readonly isAwaited: boolean;
  request(batchId: number, progressPath: string): ParserRequest;
  /** False for a reply that does not fit. */
  finish(reply: ParserReply): boolean;
  /** Puts the problem on the file at `index`. Gives what is left to do. */
  blame(index: number, problem: ReadFailure): readonly Work[];
  /** The file at `index` on its own, first, and the rest. */
  isolate(index: number): readonly Work[];
  fail(error: AppError): void;
}

export interface ReadItem {
  readonly path: string;
  readonly settle: (outcome: ReadOutcome) => void;
  readonly fail: (error: AppError) => void;
}

/** Files to read, in one request. */
export function readWork(items: readonly ReadItem[], isRetry = false): Work {
  const without = (index: number) => {
    const rest = items.toSpliced(index, 1);
    return rest.length === 0 ? [] : [readWork(rest)];
  };
  return {
    size: items.length,
    isRetry,
    isAwaited: false,
    request: (batchId, progressPath) => ({ kind: 'read', batchId, progressPath, paths: items.map(({ path }) => path) }),
    finish: (reply) => {
      if (reply.kind !== 'read' || reply.outcomes.length !== items.length) return false;
      for (const [index, outcome] of reply.outcomes.entries()) items[index]?.settle(outcome);
      return true;
    },
    blame: (index, problem) => {
      items[index]?.settle({ facts: null, problem });
      return without(index);
    },
    isolate: (index) => [readWork(items.slice(index, index + 1), true), ...without(index)],
    fail: (error) => {
      for (const item of items) item.fail(error);
    },
  };
}

export interface ArtItem {
  readonly task: ArtTask;
  readonly settle: (problem: ReadFailure | null) => void;
  readonly fail: (error: AppError) => void;
}

/** Thumbnails of one picture. */
export function artWork(item: ArtItem, isRetry = false): Work {
  return {
    size: 1,
    isRetry,
    isAwaited: true,
    request: (batchId, progressPath) => ({ kind: 'art', batchId, progressPath, task: item.task }),
    finish: (reply) => {
      if (reply.kind !== 'art') return false;
      item.settle(reply.problem);
      return true;
    },
    blame: (_index, problem) => {
      item.settle(problem);
      return [];
    },
    isolate: () => [artWork(item, true)],
    fail: item.fail,
  };
}

export interface PlaylistItem {
  readonly task: PlaylistTask;
  readonly settle: (outcome: PlaylistFileOutcome | ReadFailure) => void;
  readonly fail: (error: AppError) => void;
}

/** One playlist file. */
export function playlistWork(item: PlaylistItem, isRetry = false): Work {
  return {
    size: 1,
    isRetry,
    isAwaited: true,
    request: (batchId, progressPath) => ({ kind: 'playlist', batchId, progressPath, task: item.task }),
    finish: (reply) => {
      if (reply.kind !== 'playlist') return false;
      item.settle(reply.outcome);
      return true;
    },
    blame: (_index, problem) => {
      item.settle(problem);
      return [];
    },
    isolate: () => [playlistWork(item, true)],
    fail: item.fail,
  };
}

export interface DigestItem {
  readonly path: string;
  readonly settle: (outcome: FullDigest) => void;
  readonly fail: (error: AppError) => void;
}

/** All of one file's sound. */
export function digestWork(item: DigestItem, isRetry = false): Work {
  return {
    size: 1,
    isRetry,
    isAwaited: false,
    request: (batchId, progressPath) => ({ kind: 'digest', batchId, progressPath, path: item.path }),
    finish: (reply) => {
      if (reply.kind !== 'digest') return false;
      item.settle(reply.outcome);
      return true;
    },
    blame: (_index, problem) => {
      item.settle({ digest: null, sizeBytes: 0, mtimeUs: 0, problem });
      return [];
    },
    isolate: () => [digestWork(item, true)],
    fail: item.fail,
  };
}
