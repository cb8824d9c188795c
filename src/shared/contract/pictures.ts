import { z } from 'zod';
import type { ArtKey } from './art.ts';
import { call } from './define.ts';

const MAX_BYTES = 20 * 1024 * 1024;

const bytes = z
  .instanceof(Uint8Array)
  .refine((given) => given.length > 0, 'there are no bytes')
  .refine((given) => given.length <= MAX_BYTES, 'more than 20 MiB');

export const pictures = {
  /**
   * Keeps a picture in the library, upright and at most 1600 pixels wide and tall, so that an artist, an album or a
   * playlist can be given it. What nothing uses for a month is let go. Fails with bad-artwork where it can't be
   * used, disk-full.
   */
  add: call({ bytes }).gives<{ readonly key: ArtKey }>(),
};
