/** Rows of the tables of scores, likes, plays and what is made of them, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface ArtistScoreTable {
  readonly id: Generated<number>;
  readonly artist_id: number;
  readonly user_id: string;
  readonly score: number;
  readonly source: Generated<'manual' | 'imported' | 'file'>;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface AlbumScoreTable {
  readonly id: Generated<number>;
  readonly album_id: number;
  readonly user_id: string;
  readonly score: number;
  readonly source: Generated<'manual' | 'imported' | 'file'>;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface TrackScoreTable {
  readonly id: Generated<number>;
  readonly track_id: number;
  readonly user_id: string;
  readonly score: number;
  readonly source: Generated<'manual' | 'imported' | 'file'>;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface UserLikeTable {
  readonly user_id: string;
  readonly track_id: number;
  readonly created_at: number;
}

export interface UserGenrePreferenceTable {
  readonly user_id: string;
  readonly genre_id: number;
}

export interface UserPreferencesTable {
  readonly user_id: string;
  readonly energy: number | null;
  readonly danceability: number | null;
  readonly acousticness: number | null;
  readonly valence: number | null;
  readonly popularity_pref: Generated<'any' | 'popular' | 'hidden'>;
}

export interface UserRecommendationTable {
  readonly user_id: string;
  readonly track_id: number;
  readonly score: number;
  readonly reasons: string | null;
  readonly batch_date: string | null;
}

export interface ChartTable {
  readonly track_id: number;
  readonly chart_position: number;
  readonly chart_date: string;
  readonly chart_name: Generated<string>;
}

export interface UserActivityTable {
  readonly activity_id: Generated<number>;
  readonly user_id: string;
  readonly activity_type: string;
  readonly activity_date: number;
  readonly subject: string | null;
  readonly payload: string | null;
  /** The later activity that took this one back */
  readonly undone_by: number | null;
  /** The import that brought it, where it is history from another library */
  readonly imported_by: number | null;
  /** What the list is ordered by: no earlier than what the person did before, whatever the clock said. Set by a trigger */
  readonly sorted_at: Generated<number>;
}

/** Read off the activities by triggers */
export interface ScoreChangeTable {
  readonly user_id: string;
  readonly kind: 'track' | 'album' | 'artist';
  readonly thing_id: number;
  readonly activity_id: number;
  readonly score_before: number | null;
  readonly score: number | null;
  readonly source: 'manual' | 'imported' | 'file' | null;
}

export interface PlayTable {
  readonly id: Generated<number>;
  /** Made by the player, so that saying a play twice changes nothing */
  readonly play_key: string;
  readonly user_id: string;
  readonly track_id: number | null;
  readonly snapshot_artist: string | null;
  readonly snapshot_title: string;
  readonly snapshot_album: string | null;
  readonly snapshot_duration: number | null;
  readonly snapshot_path: string | null;
  readonly started_at: number;
  readonly played_ms: number;
  readonly ended_how: 'finished' | 'skipped' | 'stopped';
}

export interface DuelTable {
  readonly id: Generated<number>;
  readonly user_id: string;
  readonly kind: 'tracks' | 'albums' | 'artists';
  /** A row of the table that `kind` says */
  readonly winner_id: number;
  readonly loser_id: number;
  /** Both as good: then either is the winner */
  readonly is_equal: Generated<Flag>;
  readonly created_at: number;
}
