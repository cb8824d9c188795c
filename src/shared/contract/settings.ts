import { z } from 'zod';
import { call } from './define.ts';

/** Every setting of a person with its default; what is stored and fails here falls back to the default. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'ru']).default('system'),
  volume: z.number().min(0).max(1).default(0.8),
  isMuted: z.boolean().default(false),
  isQueueOpen: z.boolean().default(false),
  albumSort: z.enum(['artist', 'title', 'year', 'added']).default('artist'),
  isAlbumSortDescending: z.boolean().default(false),
  trackSort: z.enum(['title', 'artist', 'album', 'year', 'duration', 'added']).default('artist'),
  isTrackSortDescending: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  get: call({}).gives<Settings>(),
  /** Changes only the fields that are given. Idempotent. */
  set: call({ changes: settingsSchema.partial() }).gives<Settings>(),
};
