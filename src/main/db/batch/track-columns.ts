/** Which columns a record fills, and in what order its values stand for them. */
import type { TagRecord, TrackRecord } from './track-record.ts';

/** Of `track`, but for its id and when it came; `trackValues` follows this order. */
export const trackColumns: readonly string[] = [
  'name',
  'duration',
  'filepath',
  'image',
  'artist_id',
  'track_order_in_album',
  'disc_no',
  'release_date',
  'sort_key',
  'artist_credit',
  'composer',
  'bpm',
  'comment',
  'has_lyrics',
  'mbid',
  'updated_at',
];
/** Of `track_file`, but for its id; `fileValues` follows this order. */
export const fileColumns: readonly string[] = [
  'folder_id',
  'size_bytes',
  'mtime_us',
  'inode',
  'audio_digest',
  'container',
  'codec',
  'is_lossless',
  'bitrate',
  'sample_rate',
  'bit_depth',
  'channels',
  'track_gain_db',
  'track_peak',
  'album_gain_db',
  'album_peak',
  'parse_result',
  'read_at',
];
/** Of `track_tag`, but for its id; `tagValues` follows this order. */
export const tagColumns: readonly string[] = [
  'title',
  'album',
  'album_artists',
  'track_total',
  'disc_total',
  'release_date',
  'original_date',
  'is_compilation',
  'mb_album_id',
  'isrc',
  'title_sort',
  'album_sort',
  'artist_sort',
  'album_artist_sort',
  'ratings',
  'has_picture',
  'artists',
  'track_no',
  'disc_no',
];

type Value = string | number | null;

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/** A record as `trackColumns` names it; `now` is when it is written. */
export function trackValues(record: TrackRecord, now: number): readonly Value[] {
  return [
    record.name,
    record.durationMs,
    record.path,
    record.image,
    record.artistId,
    record.trackNo,
    record.discNo,
    record.releaseDate,
    record.sortKey,
    record.artistCredit,
    record.composer,
    record.bpm,
    record.comment,
    flag(record.hasLyrics),
    record.mbid,
    now,
  ];
}

/** A record as `fileColumns` names it; `now` is when the file was read. */
export function fileValues({ folderId, file }: TrackRecord, now: number): readonly Value[] {
  return [
    folderId,
    file.sizeBytes,
    file.mtimeUs,
    file.inode,
    file.audioDigest,
    file.container,
    file.codec,
    flag(file.isLossless),
    file.bitrate,
    file.sampleRate,
    file.bitDepth,
    file.channels,
    file.trackGainDb,
    file.trackPeak,
    file.albumGainDb,
    file.albumPeak,
    file.parseResult,
    now,
  ];
}

/** What the tags say as `tagColumns` names it. */
export function tagValues(tag: TagRecord): readonly Value[] {
  return [
    tag.title,
    tag.album,
    tag.albumArtists.length === 0 ? null : JSON.stringify(tag.albumArtists),
    tag.trackTotal,
    tag.discTotal,
    tag.releaseDate,
    tag.originalDate,
    flag(tag.isCompilation),
    tag.mbAlbumId,
    tag.isrc,
    tag.titleSort,
    tag.albumSort,
    tag.artistSort,
    tag.albumArtistSort,
    tag.ratings.length === 0 ? null : JSON.stringify(tag.ratings),
    flag(tag.hasPicture),
    JSON.stringify(tag.artists),
    tag.trackNo,
    tag.discNo,
  ];
}
