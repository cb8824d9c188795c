/** Branded ids, so that a track's id cannot be given where an album's is asked for. */
import { z } from 'zod';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const trackIdSchema = id.brand<'TrackId'>();
export const albumIdSchema = id.brand<'AlbumId'>();
export const artistIdSchema = id.brand<'ArtistId'>();
export const genreIdSchema = id.brand<'GenreId'>();
export const folderIdSchema = id.brand<'FolderId'>();
export const activityIdSchema = id.brand<'ActivityId'>();
export const playlistIdSchema = id.brand<'PlaylistId'>();
export const playlistEntryIdSchema = id.brand<'PlaylistEntryId'>();
export const sessionIdSchema = id.brand<'SessionId'>();
export const userIdSchema = z.uuid().brand<'UserId'>();

export type TrackId = z.infer<typeof trackIdSchema>;
export type AlbumId = z.infer<typeof albumIdSchema>;
export type ArtistId = z.infer<typeof artistIdSchema>;
export type GenreId = z.infer<typeof genreIdSchema>;
/** A row of `scan_root`: a folder of music that the person chose. */
export type FolderId = z.infer<typeof folderIdSchema>;
/** A row of `user_activity`; later ones are larger. */
export type ActivityId = z.infer<typeof activityIdSchema>;
export type PlaylistId = z.infer<typeof playlistIdSchema>;
/** A row of `playlist_track`: one place of a playlist, whichever track stands there. */
export type PlaylistEntryId = z.infer<typeof playlistEntryIdSchema>;
/** A row of `session`: one browser or window where somebody is signed in. */
export type SessionId = z.infer<typeof sessionIdSchema>;
/** UUID v7. */
export type UserId = z.infer<typeof userIdSchema>;
