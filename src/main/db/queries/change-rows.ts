/** What the rows look like that a person's changes are made of, as activities keep them: flat, and JSON. */
import type { KnownTrackRow } from './forgotten-tracks.ts';
import type { IdentityRows } from './identity-rows.ts';
import type { OtherProfileRow } from './other-profile.ts';
import type { MadeProfileRow } from './made-profile.ts';
import type { OwnProfileRow } from './own-profile.ts';
import type { PlaylistRows } from './playlists/playlist-rows.ts';
import type { PlaylistDecisionRow } from './playlists/sync-rows.ts';
import type { DuelRow } from './duels.ts';
import type { TrackSplitRow } from './track-splits.ts';
import type { FolderAnswerRow } from './folder-questions.ts';
import type { PersonalRow, PersonalTable } from './personal-rows.ts';

/** One text that a person gave. No row: nobody gave one. */
export interface SaidRow {
  readonly value: string;
}

/** No row: it does not hold. */
export interface CorrectionRow {
  readonly holds: true;
}

/** A folder of music that is in the library, in the library's form. No row: it was taken out. */
export interface FolderRow {
  readonly path: string;
}

/** One choice of a person, in force: as set, or by default. */
export interface SettingRow {
  readonly value: string;
}

/** One choice for the library. */
export interface LibrarySwitchRow {
  readonly isOn: boolean;
}

export type SaidTable = 'artist_bio' | 'artist_country' | 'artist_image' | 'album_release_date' | 'album_image';

/**
 * By kind, which is the name under which activities keep them: never renamed. Scores and likes belong to one person and one
 * thing, `own_profile` to the person alone; the rest to the thing, whoever said it. `genre_name` is the Russian name, empty where there is to be none.
 * Those of playlists are their owner's, but for who follows them.
 */
export type ChangeRows = Readonly<Record<PersonalTable, PersonalRow>> &
  Readonly<Record<SaidTable | 'genre_name', SaidRow>> & {
    readonly correction: CorrectionRow;
    readonly duel: DuelRow;
    readonly track: KnownTrackRow;
    readonly track_split: TrackSplitRow;
    readonly folder: FolderRow;
    readonly folder_answer: FolderAnswerRow;
    readonly setting: SettingRow;
    readonly library_switch: LibrarySwitchRow;
    readonly playlist_decision: PlaylistDecisionRow;
    readonly own_profile: OwnProfileRow;
    readonly person: OtherProfileRow;
    readonly person_made: MadeProfileRow;
  } & PlaylistRows &
  IdentityRows;

/** One row that became another; null is no row. */
export interface RowChange<Table extends keyof ChangeRows = keyof ChangeRows> {
  readonly table: Table;
  readonly id: number;
  readonly before: ChangeRows[Table] | null;
  readonly after: ChangeRows[Table] | null;
}
