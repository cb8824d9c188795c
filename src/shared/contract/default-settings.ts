import type { Settings } from './settings.ts';

/** What stands where nothing was set. A file of its own: beside the schema it would bring the validator into the window. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  volume: 0.8,
  isMuted: false,
  density: 'comfortable',
  contrast: 'system',
  sidebarWidth: 208,
  panelWidth: 320,
  panelTab: 'queue',
  isPanelOpen: false,
  albumSort: 'artist',
  isAlbumSortDescending: false,
  artistSort: 'name',
  isArtistSortDescending: false,
  composerSort: 'name',
  isComposerSortDescending: false,
  genreSort: 'name',
  isGenreSortDescending: false,
  trackSort: 'artist',
  isTrackSortDescending: false,
  albumLook: 'grid',
  columns: {},
  recentCommands: [],
  closedPlaylistFolders: [],
};
