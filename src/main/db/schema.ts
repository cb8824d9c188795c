/** The library's tables and views for Kysely. `tests/arch/schema.test.ts` holds them against the migrations. */
import type { DeletedPersonRowTable, DeletedPersonTable } from './tables/deleted-people.ts';
import type { UserTable, UserProfileTable, SessionTable, SettingTable, SignInFailureTable } from './tables/people.ts';
import type {
  ArtistTable,
  AlbumTable,
  AlbumKeyTable,
  TrackTable,
  TrackArtistTable,
  AlbumArtistTable,
  GenreTable,
  GenreArtistDoubtTable,
  GenreArtistTable,
  GenreAlbumTable,
  GenreTrackTable,
  TrackFeaturesTable,
} from './tables/music.ts';
import type {
  DataSourceTable,
  TrackSourceLinkTable,
  RootQuestionTable,
  ScanRootTable,
  ScanFolderTable,
  TrackFileTable,
  VanishedTrackTable,
  TrackTagTable,
  ScanRunTable,
  ScanIssueTable,
  LibrarySettingTable,
} from './tables/files.ts';
import type {
  PlaylistTable,
  PlaylistTrackNoteTable,
  PlaylistTrackTable,
  PlaylistUserTable,
} from './tables/playlists.ts';
import type {
  PlaylistFileChoiceTable,
  PlaylistFileTable,
  PlaylistLinkTable,
  PlaylistSyncTable,
} from './tables/playlist-sync.ts';
import type {
  ArtistScoreTable,
  AlbumScoreTable,
  TrackScoreTable,
  UserLikeTable,
  UserGenrePreferenceTable,
  UserPreferencesTable,
  UserRecommendationTable,
  ChartTable,
  UserActivityTable,
  PlayTable,
  DuelTable,
  ScoreChangeTable,
} from './tables/taste.ts';
import type { ScanChangeTable, ScanRootRunTable } from './tables/scan-log.ts';
import type { ForgottenTrackTable, TrackSplitTable } from './tables/track-changes.ts';
import type { SearchFillTable } from './tables/search.ts';
import type {
  AlbumByHandTable,
  AlbumJoinTable,
  ArtistRuleTable,
  CorrectionTable,
  PictureTable,
  TrackAsReadTable,
  TrackHomeTable,
  TrackPinTable,
} from './tables/by-hand.ts';
import type { ActivityPartTable, AwaitingRecordTable, AwaitingThingTable } from './tables/imports.ts';
import type { IdentityDoubtTable, TrackFullDigestTable, TrackJoinTable } from './tables/identity.ts';
import type { TrackOrderStateTable } from './tables/orders.ts';
import type { MigrationTable } from './tables/migration.ts';
import type {
  UserBView,
  ArtistBView,
  AlbumBView,
  GenreBView,
  TrackBView,
  TrackGenreView,
  PlaylistBView,
  UserRatingView,
} from './tables/views.ts';

export interface Database {
  readonly user: UserTable;
  readonly user_profile: UserProfileTable;
  readonly session: SessionTable;
  readonly sign_in_failure: SignInFailureTable;
  readonly deleted_person: DeletedPersonTable;
  readonly deleted_person_row: DeletedPersonRowTable;
  readonly setting: SettingTable;
  readonly library_setting: LibrarySettingTable;
  readonly artist: ArtistTable;
  readonly album: AlbumTable;
  readonly album_key: AlbumKeyTable;
  readonly track: TrackTable;
  readonly track_artist: TrackArtistTable;
  readonly album_artist: AlbumArtistTable;
  readonly genre: GenreTable;
  readonly genre_artist: GenreArtistTable;
  readonly genre_artist_doubt: GenreArtistDoubtTable;
  readonly genre_album: GenreAlbumTable;
  readonly genre_track: GenreTrackTable;
  readonly track_features: TrackFeaturesTable;
  readonly data_source: DataSourceTable;
  readonly track_source_link: TrackSourceLinkTable;
  readonly scan_root: ScanRootTable;
  readonly root_question: RootQuestionTable;
  readonly vanished_track: VanishedTrackTable;
  readonly scan_folder: ScanFolderTable;
  readonly track_file: TrackFileTable;
  readonly track_tag: TrackTagTable;
  readonly scan_run: ScanRunTable;
  readonly scan_issue: ScanIssueTable;
  readonly scan_root_run: ScanRootRunTable;
  readonly scan_change: ScanChangeTable;
  readonly forgotten_track: ForgottenTrackTable;
  readonly track_split: TrackSplitTable;
  readonly playlist: PlaylistTable;
  readonly playlist_track: PlaylistTrackTable;
  readonly playlist_track_note: PlaylistTrackNoteTable;
  readonly playlist_user: PlaylistUserTable;
  readonly playlist_file: PlaylistFileTable;
  readonly playlist_file_choice: PlaylistFileChoiceTable;
  readonly playlist_link: PlaylistLinkTable;
  readonly playlist_sync: PlaylistSyncTable;
  readonly artist_score: ArtistScoreTable;
  readonly album_score: AlbumScoreTable;
  readonly track_score: TrackScoreTable;
  readonly user_like: UserLikeTable;
  readonly user_genre_preference: UserGenrePreferenceTable;
  readonly user_preferences: UserPreferencesTable;
  readonly user_recommendation: UserRecommendationTable;
  readonly chart: ChartTable;
  readonly user_activity: UserActivityTable;
  readonly play: PlayTable;
  readonly score_change: ScoreChangeTable;
  readonly duel: DuelTable;
  readonly search_fill: SearchFillTable;
  readonly picture: PictureTable;
  readonly album_by_hand: AlbumByHandTable;
  readonly correction: CorrectionTable;
  readonly artist_rule: ArtistRuleTable;
  readonly track_as_read: TrackAsReadTable;
  readonly album_join: AlbumJoinTable;
  readonly track_pin: TrackPinTable;
  readonly track_home: TrackHomeTable;
  readonly identity_doubt: IdentityDoubtTable;
  readonly track_join: TrackJoinTable;
  readonly track_full_digest: TrackFullDigestTable;
  readonly track_order_state: TrackOrderStateTable;
  readonly activity_part: ActivityPartTable;
  readonly awaiting_thing: AwaitingThingTable;
  readonly awaiting_record: AwaitingRecordTable;
  readonly migration: MigrationTable;
  readonly user_b: UserBView;
  readonly artist_b: ArtistBView;
  readonly album_b: AlbumBView;
  readonly genre_b: GenreBView;
  readonly track_b: TrackBView;
  readonly track_genre: TrackGenreView;
  readonly playlist_b: PlaylistBView;
  readonly user_rating: UserRatingView;
}
