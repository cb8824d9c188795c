import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { call } from './define.ts';

/** A file that could not be read, or only in part. */
export interface Problem {
  readonly id: number;
  readonly path: string;
  readonly code: ErrorCode;
  /** One plain English sentence; the window shows its own words by `code`, this one as the detail. */
  readonly message: string;
  readonly sizeBytes: number | null;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

export const problems = {
  /** By path. */
  list: call({
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(200),
  }).gives<{ readonly total: number; readonly items: readonly Problem[] }>(),
};
