/** Where all that is known of a track came from. */
import type { Credit } from '../../../shared/contract/credit.ts';
import type { FactOrigin, FactOrigins, Provenance, RawTags } from '../../../shared/contract/provenance.ts';
import type { ArtistId, TrackId } from '../../../shared/ids.ts';
import { toNames } from '../batch/corrections.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { branded } from './branded.ts';
import { listCorrectionsOf } from './corrections.ts';

const STORED = `
  select t.filepath as path, t.name, t.track_order_in_album as trackNo, t.disc_no as discNo,
    t.release_date as releaseDate, t.album_id as albumId, t.updated_at as updatedAt, t.mbid as mbRecordingId,
    h.track_id is not null as isMoved, a.credits as asRead, f.audio_digest as audioDigest, f.mtime_us as mtimeUs,
    f.read_at as readAt, f.parse_result as parseResult, g.title as tagTitle, g.artists as tagArtists, g.album as tagAlbum,
    g.album_artists as tagAlbumArtists, g.release_date as tagReleaseDate, g.original_date as originalDate,
    g.is_compilation as isCompilation, g.mb_album_id as mbAlbumId, g.isrc, g.title_sort as titleSort,
    g.album_sort as albumSort, g.artist_sort as artistSort, g.album_artist_sort as albumArtistSort, g.ratings,
    g.track_no as tagTrackNo, g.disc_no as tagDiscNo,
    (select s.source_name from track_source_link l join data_source s on s.source_id = l.source_id
      where l.track_id = t.id order by l.source_id limit 1) as source
  from track t
  join track_file f on f.track_id = t.id
  join track_tag g on g.track_id = t.id
  left join track_home h on h.track_id = t.id
  left join track_as_read a on a.track_id = t.id
  where t.id = ?`;

interface Stored extends Omit<RawTags, 'title' | 'artists' | 'album' | 'albumArtists' | 'isCompilation' | 'ratings'> {
  readonly path: string;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly albumId: number | null;
  readonly updatedAt: number;
  readonly isMoved: number;
  readonly asRead: string | null;
  readonly audioDigest: string | null;
  readonly mtimeUs: number;
  readonly readAt: number;
  readonly parseResult: string;
  readonly tagTitle: string | null;
  readonly tagArtists: string | null;
  readonly tagAlbum: string | null;
  readonly tagAlbumArtists: string | null;
  readonly tagReleaseDate: string | null;
  readonly isCompilation: number;
  readonly ratings: string | null;
  readonly tagTrackNo: number | null;
  readonly tagDiscNo: number | null;
  readonly source: string | null;
}

/** Undefined for an unknown id. Cost: a few queries by key; corrections, where there are any, are looked through. */
export function findProvenance(db: ReadDb, trackId: TrackId): Provenance | undefined {
  const row = withDbErrors(() => db.raw.prepare<[number], Stored>(STORED).get(trackId));
  if (row === undefined) return undefined;
  const { source, audioDigest, readAt, updatedAt, parseResult } = row;
  const credits = listCredits(db, trackId);
  return {
    origins: originsOf(row, credits.length > 0),
    credits,
    readCredits: row.asRead === null ? null : toReadCredits(row.asRead),
    tags: toTags(row),
    source,
    audioDigest,
    modifiedAt: Math.floor(row.mtimeUs / 1000),
    readAt,
    updatedAt,
    parseResult,
    corrections: listCorrectionsOf(db, trackId),
  };
}

// what the tag does not say, the path filled; a file read before the tags were kept says nothing of either
function originsOf(row: Stored, hasCredits: boolean): FactOrigins {
  const isKept = row.tagArtists !== null;
  const filled = (value: unknown, tag: unknown, otherwise: FactOrigin): FactOrigin | null => {
    if (value === null) return null;
    return tag === null ? otherwise : 'tag';
  };
  const artistTag = [...toNames(row.tagArtists ?? '[]'), ...toNames(row.tagAlbumArtists ?? '[]')];
  const artists = hasCredits ? (artistTag.length > 0 ? 'tag' : 'folder-name') : null;
  return {
    name: filled(row.path, row.tagTitle, 'file-name'),
    artists: row.asRead !== null ? 'by-hand' : isKept ? artists : null,
    album: row.isMoved === 1 ? 'by-hand' : filled(row.albumId, row.tagAlbum, 'folder-name'),
    trackNo: isKept ? filled(row.trackNo, row.tagTrackNo, 'file-name') : null,
    discNo: isKept ? filled(row.discNo, row.tagDiscNo, isDiscInName(row.path) ? 'file-name' : 'folder-name') : null,
    releaseDate: filled(row.releaseDate, row.tagReleaseDate ?? row.originalDate, 'folder-name'),
  };
}

/** `1-07 Title`: the scan reads the disc before the number. */
function isDiscInName(path: string): boolean {
  return /(?:^|[/\\])\d{1,2}[-.]\d{1,3}(?!\d)[^/\\]*$/u.test(path);
}

function toTags(row: Stored): RawTags {
  const { originalDate, mbRecordingId, mbAlbumId, isrc, titleSort, albumSort, artistSort, albumArtistSort } = row;
  return {
    title: row.tagTitle,
    artists: row.tagArtists === null ? null : toNames(row.tagArtists),
    album: row.tagAlbum,
    albumArtists: toNames(row.tagAlbumArtists ?? '[]'),
    releaseDate: row.tagReleaseDate,
    originalDate,
    isCompilation: row.isCompilation === 1,
    mbRecordingId,
    mbAlbumId,
    isrc,
    titleSort,
    albumSort,
    artistSort,
    albumArtistSort,
    ratings: toRatings(row.ratings ?? '[]'),
  };
}

function listCredits({ raw }: ReadDb, trackId: TrackId): Provenance['credits'] {
  const rows = withDbErrors(() =>
    raw
      .prepare<[number], { role: string; artistId: number; name: string }>(
        `select role, artist_id as artistId, credited_name as name from track_artist where track_id = ?
         order by role <> 'main', position`,
      )
      .all(trackId),
  );
  return [...Map.groupBy(rows, ({ role }) => role)].map(([role, list]) => ({
    role,
    artists: list.map(({ artistId, name }): Credit => ({ artistId: branded<ArtistId>(artistId), name })),
  }));
}

function toReadCredits(json: string): NonNullable<Provenance['readCredits']> {
  return listOf(json).flatMap((pair) => {
    if (!Array.isArray(pair)) return [];
    const [role, name]: readonly unknown[] = pair;
    return typeof role === 'string' && typeof name === 'string' ? [{ role, name }] : [];
  });
}

function toRatings(json: string): RawTags['ratings'] {
  return listOf(json).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { kind, value, email } = Object.fromEntries(Object.entries(entry)) as Record<string, unknown>;
    if (typeof kind !== 'string' || typeof value !== 'string') return [];
    return [{ kind, value, email: typeof email === 'string' ? email : null }];
  });
}

function listOf(json: string): readonly unknown[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}
