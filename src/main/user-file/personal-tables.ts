/**
 * Every table that holds what belongs to one person, and what becomes of it in a user file. A test holds the list
 * against the schema: a table that is new must be carried, or say here why it is not.
 */
import type { recordSchemas } from './records.ts';

type Kind = keyof typeof recordSchemas;

type Fate =
  /** The kinds of lines that it becomes. */
  | { readonly carriedAs: readonly Kind[]; /** Columns that stay behind, and why. */ readonly without?: string }
  | { readonly staysBecause: string };

export const personalTables: Readonly<Record<string, Fate>> = {
  track_score: { carriedAs: ['score'] },
  album_score: { carriedAs: ['score'] },
  artist_score: { carriedAs: ['score'] },
  user_like: { carriedAs: ['like'] },
  play: { carriedAs: ['play'] },
  playlist: { carriedAs: ['playlist', 'cover', 'picture'], without: 'a picture that is too large for a line' },
  playlist_track: { carriedAs: ['entry'] },
  playlist_track_note: { staysBecause: 'it is what a file of another program said beside the entry' },
  playlist_user: { carriedAs: ['follow'] },
  playlist_file_choice: { staysBecause: 'it is about files of this computer' },
  playlist_link: { staysBecause: 'it is about files of this computer' },
  playlist_sync: { staysBecause: 'it is about files of this computer' },
  setting: {
    carriedAs: ['setting'],
    without:
      'the queue and its position, which belong to the computer that plays, and what was last chosen in the palette',
  },
  user_profile: { carriedAs: ['profile'] },
  user_preferences: { carriedAs: ['preferences'] },
  user_genre_preference: { carriedAs: ['genre'] },
  user_activity: {
    carriedAs: ['activity', 'change', 'duel'],
    without: 'imports, which are about one library, and what was done to anything but scores, likes and duels',
  },
  duel: { carriedAs: ['duel'] },
  score_change: { staysBecause: 'it is read off the activities' },
  activity_part: { staysBecause: 'it is what imports changed, which are about one library' },
  awaiting_thing: { carriedAs: ['score', 'like', 'play', 'entry', 'change', 'duel', 'genre', 'follow'] },
  awaiting_record: { carriedAs: ['score', 'like', 'play', 'entry', 'change', 'duel', 'genre', 'follow'] },
  user_recommendation: { staysBecause: 'it is computed from the rest' },
  session: { staysBecause: 'whoever has the file must not be signed in by it' },
  sign_in_failure: { staysBecause: 'it is about one library’s own password' },
};

/** Keys of settings that stay in their library. */
export const keptSettings = ['playback.queue', 'playback.position'] as const;
