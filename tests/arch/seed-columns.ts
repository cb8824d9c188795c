/** Every table and column of the two diagrams that the schema was drawn from. None may be dropped or renamed. */

export type Diagram = Readonly<Record<string, readonly string[]>>;

export const diagramA: Diagram = {
  user: ['id', 'role', 'username', 'email', 'password_hash', 'image', 'created_at', 'updated_at'],
  artist: ['id', 'name', 'bio', 'country', 'image', 'created_at', 'updated_at'],
  genre: ['id', 'name', 'rus_name', 'created_at', 'updated_at'],
  album: ['id', 'name', 'release_date', 'image', 'artist_id', 'created_at', 'updated_at'],
  playlist: ['id', 'name', 'image', 'owner_id', 'is_private', 'created_at', 'updated_at'],
  track: [
    'id',
    'name',
    'duration',
    'filepath',
    'image',
    'artist_id',
    'album_id',
    'track_order_in_album',
    'release_date',
    'created_at',
    'updated_at',
  ],
  playlist_track: ['id', 'playlist_id', 'track_order_in_playlist', 'track_id'],
  genre_artist: ['id', 'genre_id', 'artist_id'],
  genre_album: ['id', 'genre_id', 'album_id'],
  genre_track: ['id', 'genre_id', 'track_id'],
  playlist_user: ['id', 'playlist_id', 'user_id'],
  artist_score: ['id', 'artist_id', 'user_id', 'score', 'created_at', 'updated_at'],
  album_score: ['id', 'album_id', 'user_id', 'score', 'created_at', 'updated_at'],
  track_score: ['id', 'track_id', 'user_id', 'score', 'created_at', 'updated_at'],
};

export const diagramB: Diagram = {
  user: ['user_id', 'email', 'password_hash', 'created_at'],
  user_profile: ['user_id', 'display_name', 'zip_code', 'age_group'],
  session: ['session_id', 'user_id', 'token', 'created_at', 'expires_at'],
  artist: ['artist_id', 'name'],
  album: ['album_id', 'title', 'artist_id', 'release_year'],
  genre: ['genre_id', 'name'],
  track: ['track_id', 'title', 'artist_id', 'album_id', 'popularity'],
  track_genre: ['track_id', 'genre_id'],
  track_features: ['track_id', 'energy', 'danceability', 'acousticness', 'valence'],
  playlist: ['playlist_id', 'user_id', 'name', 'created_at'],
  playlist_track: ['playlist_id', 'track_id', 'added_at'],
  user_genre_preference: ['user_id', 'genre_id'],
  user_preferences: ['user_id', 'energy', 'danceability', 'acousticness', 'valence', 'popularity_pref'],
  user_rating: ['user_id', 'track_id', 'rating'],
  user_like: ['user_id', 'track_id'],
  user_recommendation: ['user_id', 'track_id', 'score'],
  chart: ['track_id', 'chart_position', 'chart_date'],
  data_source: ['source_id', 'source_name', 'import_date'],
  track_source_link: ['track_id', 'source_id'],
  user_activity: ['activity_id', 'user_id', 'activity_type', 'activity_date'],
};

/**
 * Where B's columns stand under B's names, where A's name for the same thing differs: `table` or `table.column` of B
 * to the table or view and its column. What is not listed stands in a table or view of B's own name.
 */
export const homesOfB: Readonly<Record<string, string>> = {
  'user.user_id': 'user_b.user_id',
  'artist.artist_id': 'artist_b.artist_id',
  'album.album_id': 'album_b.album_id',
  'album.title': 'album_b.title',
  'album.release_year': 'album_b.release_year',
  'genre.genre_id': 'genre_b.genre_id',
  'track.track_id': 'track_b.track_id',
  'track.title': 'track_b.title',
  'playlist.playlist_id': 'playlist_b.playlist_id',
  'playlist.user_id': 'playlist_b.user_id',
};
