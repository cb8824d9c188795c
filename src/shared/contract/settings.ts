import { z } from 'zod';
import { albumSortSchema } from './albums.ts';
import { artistSortSchema } from './artists.ts';
import { composerSortSchema } from './composers.ts';
import { genreSortSchema } from './genres.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';
import { paneWidths, type WidthRange } from './pane-widths.ts';
import { trackSortSchema } from './tracks.ts';

const paneWidth = ({ min, max }: WidthRange) => z.number().int().min(min).max(max);

const viewName = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,31}$/);
const columnId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,31}$/);
const MAX_COLUMNS = 64;
const MAX_VIEWS = 32;
const atMost = (count: number) => (record: object) => Object.keys(record).length <= count;

/** The columns of a table: ids in order, and the widths that were set. Any id will do: another version may have more columns. */
const columnChoiceSchema = z.strictObject({
  shown: z.array(columnId).max(MAX_COLUMNS).readonly(),
  widths: z.record(columnId, z.int().min(16).max(4000)).refine(atMost(MAX_COLUMNS)).readonly(),
});

// `command:next`, `album:12`
const paletteEntry = z.string().regex(/^[a-z]{1,16}:[a-zA-Z0-9]{1,32}$/);

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
  composerSort: composerSortSchema,
  isComposerSortDescending: z.boolean(),
  genreSort: genreSortSchema,
  isGenreSortDescending: z.boolean(),
  trackSort: trackSortSchema,
  isTrackSortDescending: z.boolean(),
  /** How albums are shown. */
  albumLook: z.enum(['grid', 'table']),
  /** By view; one that is not named has the columns that it proposes. */
  columns: z.record(viewName, columnChoiceSchema).refine(atMost(MAX_VIEWS)).readonly(),
  /** What was chosen in the command palette, the newest first. */
  recentCommands: z.array(paletteEntry).max(8).readonly(),
  /** Folders of playlists that were closed in the sidebar, by id; all others are open. */
  closedPlaylistFolders: z.array(z.int().positive()).max(500).readonly(),
  /** The last playlist file between the music about which a person said «not now»: what is found later is told again. */
  foundFilesPutOff: z.int().min(0),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settings = {
  get: call({}).gives<Settings>(),
  /** Changes only the fields that are given. Idempotent. What it changes of `chosenSettings` is one activity. */
  set: call({ changes: settingsSchema.partial() }).gives<Changed>(),
};
