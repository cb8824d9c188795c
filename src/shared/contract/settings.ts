import { z } from 'zod';
import { call } from './define.ts';

/** Every setting of a person. Defaults stand apart: in the schema they would fill the fields of a change that are left out. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'ru']),
  volume: z.number().min(0).max(1),
  isMuted: z.boolean(),
  isQueueOpen: z.boolean(),
  albumSort: z.enum(['artist', 'title', 'year', 'added']),
  isAlbumSortDescending: z.boolean(),
  artistSort: z.enum(['name', 'albums']),
  isArtistSortDescending: z.boolean(),
  trackSort: z.enum(['title', 'artist', 'album', 'year', 'duration', 'added']),
  isTrackSortDescending: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  get: call({}).gives<Settings>(),
  /** Changes only the fields that are given. Idempotent. */
  set: call({ changes: settingsSchema.partial() }).gives<Settings>(),
};
