/** Formats of playlist files. */

export type PlaylistFormat = 'm3u' | 'pls' | 'xspf' | 'jspf' | 'cue' | 'asx' | 'nsp' | 'itunes';

/** Why an entry of a file is taken for a track. */
export type MatchReason =
  | 'path'
  | 'path-end'
  | 'same-move'
  | 'other-format'
  | 'identifier'
  | 'tags'
  | 'names'
  | 'title'
  | 'file-name';

/** Formats that name tracks. */
export const listFormats = ['m3u8', 'm3u', 'pls', 'xspf', 'jspf'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Formats that tracks are written in; `csv` is for spreadsheets, and not read. */
const writtenFormats = [...listFormats, 'csv'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

/** `nsp` holds the rules of smart playlists, and no tracks. */
export const exportFormats = [...writtenFormats, 'nsp'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const playlistEncodings = ['utf-8', 'windows-1251', 'windows-1252'] as const;
export type PlaylistEncoding = (typeof playlistEncodings)[number];
