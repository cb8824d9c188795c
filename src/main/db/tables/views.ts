/** Rows of the views that give the second diagram's names. Read only: no column takes a value. */
import type { ColumnType } from 'kysely';

type Shown<T> = ColumnType<T, never, never>;

export interface UserBView {
  readonly user_id: Shown<string>;
  readonly email: Shown<string | null>;
  readonly password_hash: Shown<string | null>;
  readonly created_at: Shown<number>;
}

export interface ArtistBView {
  readonly artist_id: Shown<number>;
  readonly name: Shown<string>;
}

export interface AlbumBView {
  readonly album_id: Shown<number>;
  readonly title: Shown<string>;
  readonly artist_id: Shown<number | null>;
  readonly release_year: Shown<number | null>;
}

export interface GenreBView {
  readonly genre_id: Shown<number>;
  readonly name: Shown<string>;
}

export interface TrackBView {
  readonly track_id: Shown<number>;
  readonly title: Shown<string>;
  readonly artist_id: Shown<number | null>;
  readonly album_id: Shown<number | null>;
  readonly popularity: Shown<number | null>;
}

export interface TrackGenreView {
  readonly track_id: Shown<number>;
  readonly genre_id: Shown<number>;
}

export interface PlaylistBView {
  readonly playlist_id: Shown<number>;
  readonly user_id: Shown<string>;
  readonly name: Shown<string>;
  readonly created_at: Shown<number>;
}

export interface UserRatingView {
  readonly user_id: Shown<string>;
  readonly track_id: Shown<number>;
  readonly rating: Shown<number>;
}
