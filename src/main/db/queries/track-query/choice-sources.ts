/** What the library has of each choice: the ids of those that it holds for. */
import type { FieldId } from '../../../../shared/query/fields.ts';
import { COUNTS_AS_PLAY } from '../play-counts.ts';

/** `?` of `sql` is the one who asks, where it has one. */
export interface ChoiceSource {
  readonly sql: string;
  /** The same for tracks of a JSON array of ids, whose `?` comes last; where the whole can't be narrowed down from without. */
  readonly amongSql?: string;
  readonly isOwn: boolean;
  /** All others are meant. */
  readonly isTurned: boolean;
}

const shared = (sql: string): ChoiceSource => ({ sql, isOwn: false, isTurned: false });
const own = (sql: string): ChoiceSource => ({ sql, isOwn: true, isTurned: false });
const turned = (source: ChoiceSource): ChoiceSource => ({ ...source, isTurned: true });
const withColumn = (condition: string): ChoiceSource => shared(`select id from track where ${condition}`);

const SCORED = own('select track_id from track_score where user_id = ?');
const ofPlays = (what: string): ChoiceSource => {
  const sql = (which: string) =>
    `select track_id from play where user_id = ? and track_id ${which} group by track_id having sum(${what}) > 0`;
  return { ...own(sql('is not null')), amongSql: sql('in (select value from json_each(?))') };
};
const PLAYED = ofPlays(COUNTS_AS_PLAY);
const ofScores = (source: 'manual' | 'imported' | 'file'): ChoiceSource =>
  own(`select track_id from track_score where user_id = ? and source = '${source}'`);

const sources: Readonly<Partial<Record<FieldId, Readonly<Record<string, ChoiceSource>>>>> = {
  is: {
    liked: own('select track_id from user_like where user_id = ?'),
    scored: SCORED,
    unscored: turned(SCORED),
    played: PLAYED,
    unplayed: turned(PLAYED),
    skipped: ofPlays(`ended_how = 'skipped' and not ${COUNTS_AS_PLAY}`),
    missing: withColumn('missing_since is not null'),
    lossless: shared('select track_id from track_file where is_lossless = 1'),
    lossy: shared('select track_id from track_file where is_lossless = 0'),
    compilation: shared('select t.id from album a join track t on t.album_id = a.id where a.is_compilation = 1'),
  },
  has: {
    cover: shared(
      'select t.id from track t left join album a on a.id = t.album_id where coalesce(a.image, t.image) is not null',
    ),
    lyrics: withColumn('has_lyrics = 1'),
    artist: withColumn('artist_id is not null'),
    album: withColumn('album_id is not null'),
    genre: shared('select distinct track_id from genre_track'),
    composer: withColumn("composer is not null and composer <> ''"),
    year: withColumn('release_date is not null'),
    track: withColumn('track_order_in_album is not null'),
    comment: withColumn("comment is not null and comment <> ''"),
    bpm: withColumn('bpm is not null'),
    features: shared('select track_id from track_features'),
    problem: shared('select distinct track_id from scan_issue where track_id is not null'),
  },
  scoresource: { manual: ofScores('manual'), imported: ofScores('imported'), file: ofScores('file') },
};

/** Whose the choice is; undefined where the field has no such. */
export function choiceSource(field: FieldId, choice: string): ChoiceSource | undefined {
  const ofField = sources[field];
  return ofField !== undefined && Object.hasOwn(ofField, choice) ? ofField[choice] : undefined;
}

/** Every choice of every field. */
export function listChoices(): readonly (readonly [field: FieldId, choice: string, source: ChoiceSource])[] {
  return Object.entries(sources).flatMap(([field, choices]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
    Object.entries(choices).map(([choice, source]) => [field as FieldId, choice, source] as const),
  );
}
