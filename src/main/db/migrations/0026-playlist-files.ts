/** What files of other programs say of entries beside what is shown of them. */
import type { Migration } from './migration.ts';

export const playlistFiles: Migration = {
  name: '0026-playlist-files',
  sql: `
create table playlist_track_note (
  entry_id integer primary key references playlist_track (id) on delete cascade,
  mbid text, -- a MusicBrainz recording, by which its track may be found
  comment text
) strict;

create index playlist_track_without_track on playlist_track (playlist_id) where track_id is null;
`,
};
