import { z } from 'zod';
import { adminCall, call } from './define.ts';

/** How far it is known of each file what all of its sound is. */
export interface DigestStatus {
  /** Whether it is made while nothing else is to be done. */
  readonly isOn: boolean;
  readonly madeCount: number;
  /** Files that are there, have sound that can be told, and were not read whole as they are now. */
  readonly leftCount: number;
}

/** Digests over all of a file's sound, which tell files apart that begin alike. See docs/adr/0003. */
export const digests = {
  status: call({}).gives<DigestStatus>(),
  setOn: adminCall({ isOn: z.boolean() }).gives<DigestStatus>(),
  /** Makes those that are left now, at full speed, a number of them at most. Ends early where a scan starts. */
  make: adminCall({ limit: z.number().int().min(1).max(1000).default(100) }).gives<DigestStatus>(),
};
