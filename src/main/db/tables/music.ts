/** Rows of the tables of artists, albums, tracks, genres, as SQLite gives them. */
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export interface ArtistTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly bio: string | null;
  readonly country: string | null;
  readonly image: string | null;
  /** Same name in other case or spacing: the same artist */
  readonly name_key: string;
  readonly sort_key: string;
  readonly mbid: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  /** Albums of their own that have a present track */
  readonly album_count: Generated<number>;
  /** Present tracks that credit them first-hand */
  readonly credit_count: Generated<number>;
  /** Present tracks that they composed */
  readonly work_count: Generated<number>;
}

export interface AlbumTable {
  readonly id: Generated<number>;
  readonly name: string;
  /** 1997, 1997-05 or 1997-05-21 */
  readonly release_date: string | null;
  /** An art key, see src/main/art/keys.ts */
  readonly image: string | null;
  readonly artist_id: number | null;
  readonly sort_key: string;
  readonly artist_sort_key: Generated<string>;
  readonly is_compilation: Generated<Flag>;
  readonly total_discs: number | null;
  readonly mbid: string | null;
  /** Tracks whose file is there; kept by the scan, 0 hides the album */
  readonly track_count: Generated<number>;
  /** Ms, of those tracks */
  readonly duration: Generated<number>;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface AlbumKeyTable {
  readonly key: string;
  readonly album_id: number;
}

export interface TrackTable {
  readonly id: Generated<number>;
  readonly name: string;
  /** Ms; null where the file does not say */
  readonly duration: number | null;
  /** In the library's form, see src/main/ports/paths.ts; the last known one for a missing file */
  readonly filepath: string;
  /** An art key where the file holds a picture */
  readonly image: string | null;
  readonly artist_id: number | null;
  readonly album_id: number | null;
  readonly track_order_in_album: number | null;
  readonly release_date: string | null;
  readonly popularity: number | null;
  readonly disc_no: number | null;
  readonly sort_key: string;
  /** As it is to be shown, where it says more than the names */
  readonly artist_credit: string | null;
  readonly composer: string | null;
  readonly bpm: number | null;
  readonly comment: string | null;
  readonly has_lyrics: Generated<Flag>;
  readonly mbid: string | null;
  /** Epoch ms; null while the file is there */
  readonly missing_since: number | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface TrackArtistTable {
  readonly track_id: number;
  readonly artist_id: number;
  readonly role: string;
  readonly position: number;
  readonly credited_name: string;
}

export interface AlbumArtistTable {
  readonly album_id: number;
  readonly artist_id: number;
  readonly role: string;
  readonly position: number;
  readonly credited_name: string;
}

export interface GenreTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly rus_name: string | null;
  readonly name_key: string;
  readonly created_at: number;
  readonly updated_at: number;
  /** 1: a person chose `rus_name`, also where they chose none */
  readonly is_rus_name_edited: Generated<Flag>;
}

export interface GenreArtistTable {
  readonly id: Generated<number>;
  readonly genre_id: number;
  readonly artist_id: number;
}

export interface GenreArtistDoubtTable {
  readonly artist_id: number;
}

export interface GenreAlbumTable {
  readonly id: Generated<number>;
  readonly genre_id: number;
  readonly album_id: number;
  readonly position: Generated<number>;
}

export interface GenreTrackTable {
  readonly id: Generated<number>;
  readonly genre_id: number;
  readonly track_id: number;
  readonly position: Generated<number>;
  readonly credited_name: string | null;
}

export interface TrackFeaturesTable {
  readonly track_id: number;
  readonly energy: number | null;
  readonly danceability: number | null;
  readonly acousticness: number | null;
  readonly valence: number | null;
  readonly tempo: number | null;
  readonly musical_key: string | null;
  readonly loudness: number | null;
  readonly analysis_version: number | null;
  readonly origin: Generated<'analysed' | 'imported'>;
}
