/** What of a track comes from its file, as the log of scans compares it from one reading to the next. */
import type { Database } from 'better-sqlite3';

type Value = string | number | null;

/** `[field, before, after]`, as they are stored. */
export type StoredFieldChange = readonly [field: string, before: Value, after: Value];

const names = (role: string) =>
  `(select group_concat(credited_name, '; ' order by position) from track_artist where track_id = t.id and role = '${role}')`;

/** By the name under which they are stored: never renamed. */
const fields: readonly (readonly [field: string, sql: string])[] = [
  ['title', 't.name'],
  ['artists', `coalesce(t.artist_credit, ${names('main')})`],
  ['album', 'g.album'],
  ['albumArtists', "(select group_concat(value, '; ') from json_each(g.album_artists))"],
  ['trackNo', 't.track_order_in_album'],
  ['discNo', 't.disc_no'],
  ['releaseDate', 't.release_date'],
  [
    'genres',
    `(select group_concat(coalesce(x.credited_name, n.name), '; ' order by x.position)
      from genre_track x join genre n on n.id = x.genre_id where x.track_id = t.id)`,
  ],
  ['composer', 't.composer'],
  ['comment', 'substr(t.comment, 1, 500)'],
  ['bpm', 't.bpm'],
  ['lyrics', 't.has_lyrics'],
  ['picture', 'g.has_picture'],
  ['ratings', 'substr(g.ratings, 1, 500)'],
  ['loudness', 'f.track_gain_db'],
  ['recording', 't.mbid'],
  ['duration', 't.duration'],
  ['codec', 'coalesce(f.codec, f.container)'],
  ['bitrate', 'f.bitrate'],
  ['size', 'f.size_bytes'],
  ['modified', 'f.mtime_us / 1000'],
  ['sound', 'f.audio_digest'],
];

/** A track's path and fields at one time. */
export interface Scanned {
  readonly path: string;
  readonly values: readonly Value[];
}

/** The row as it is; undefined where there is none. Cost: one query by key, some 15 µs. */
export function prepareScanned(raw: Database): (trackId: number) => Scanned | undefined {
  const find = raw
    .prepare<[number], readonly [string, ...Value[]]>(
      `select t.filepath, ${fields.map(([, sql]) => sql).join(', ')}
       from track t join track_file f on f.track_id = t.id join track_tag g on g.track_id = t.id where t.id = +?`,
    )
    .raw();
  return (trackId) => {
    const row = find.get(trackId);
    if (row === undefined) return undefined;
    const [path, ...values] = row;
    return { path, values };
  };
}

/** What differs. */
export function compareScanned(before: Scanned, after: Scanned): readonly StoredFieldChange[] {
  return fields.flatMap(([field], at): StoredFieldChange[] => {
    const [was, is] = [before.values[at] ?? null, after.values[at] ?? null];
    return was === is ? [] : [[field, was, is]];
  });
}
