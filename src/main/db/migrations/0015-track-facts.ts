/**
 * What the scores of a hundred thousand tracks ask of each: its album and its time. In the table these lie among all the
 * rest of a track, and a library of a million would be read as a whole for it.
 */
import type { Migration } from './migration.ts';

export const trackFacts: Migration = {
  name: '0015-track-facts',
  sql: 'create index track_facts on track (id, album_id, release_date);',
};
