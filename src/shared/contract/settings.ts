import { z } from 'zod';
import { albumSortSchema } from './albums.ts';
import { artistSortSchema } from './artists.ts';
import { call } from './define.ts';
import { paneWidths, type WidthRange } from './pane-widths.ts';
import { trackSortSchema } from './tracks.ts';

const paneWidth = ({ min, max }: WidthRange) => z.number().int().min(min).max(max);

/** Every setting of a person. Defaults stand apart: in the schema they would fill the fields of a change that are left out. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'ru']),
  volume: z.number().min(0).max(1),
  isMuted: z.boolean(),
  density: z.enum(['comfortable', 'dense']),
  /** `system`: more contrast where the system asks for it. */
  contrast: z.enum(['system', 'more']),
  sidebarWidth: paneWidth(paneWidths.sidebar),
  panelWidth: paneWidth(paneWidths.panel),
  panelTab: z.enum(['queue', 'details']),
  isPanelOpen: z.boolean(),
  albumSort: albumSortSchema,
  isAlbumSortDescending: z.boolean(),
  artistSort: artistSortSchema,
  isArtistSortDescending: z.boolean(),
  trackSort: trackSortSchema,
  isTrackSortDescending: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  get: call({}).gives<Settings>(),
  /** Changes only the fields that are given. Idempotent. */
  set: call({ changes: settingsSchema.partial() }).gives<Settings>(),
};
