/** Compiled writes of tracks: one file's facts go into five tables. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';
import type { SearchWrites } from './search.ts';

/** One row of `track`, `track_file` and `track_tag` each, and the lists that hang on it. */
export interface TrackRecord {
  readonly trackId: number;
  readonly folderId: number;
  readonly sourceId: number | null;
  readonly name: string;
  readonly durationMs: number | null;
  readonly path: string;
  readonly image: string | null;
  readonly artistId: number | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly releaseDate: string | null;
  readonly sortKey: string;
  readonly artistCredit: string | null;
  readonly composer: string | null;
  readonly bpm: number | null;
  readonly comment: string | null;
  readonly hasLyrics: boolean;
  readonly mbid: string | null;
  readonly file: FileRecord;
  readonly tag: TagRecord;
  readonly credits: readonly CreditRecord[];
  /** The credits as they were read, where a rule made others of them; else null. */
  readonly asRead: readonly ReadCredit[] | null;
  readonly genres: readonly GenreRecord[];
}

export interface FileRecord {
  readonly sizeBytes: number;
  readonly mtimeUs: number;
  readonly inode: number | null;
  readonly audioDigest: string | null;
  readonly container: string | null;
  readonly codec: string | null;
  readonly isLossless: boolean | null;
  readonly bitrate: number | null;
  readonly sampleRate: number | null;
  readonly bitDepth: number | null;
  readonly channels: number | null;
  readonly trackGainDb: number | null;
  readonly trackPeak: number | null;
  readonly albumGainDb: number | null;
  readonly albumPeak: number | null;
  readonly parseResult: string;
}

export interface TagRecord {
  readonly title: string | null;
  readonly album: string | null;
  readonly albumArtists: readonly string[];
  readonly trackTotal: number | null;
  readonly discTotal: number | null;
  readonly releaseDate: string | null;
  readonly originalDate: string | null;
  readonly isCompilation: boolean;
  readonly mbAlbumId: string | null;
  readonly isrc: string | null;
  readonly titleSort: string | null;
  readonly albumSort: string | null;
  readonly artistSort: string | null;
  readonly albumArtistSort: string | null;
  readonly ratings: readonly unknown[];
  readonly hasPicture: boolean;
  readonly artists: readonly string[];
  readonly trackNo: number | null;
  readonly discNo: number | null;
}

export interface CreditRecord {
  readonly role: string;
  readonly artistId: number;
  readonly creditedName: string;
}

/** Role and name, as read. */
export type ReadCredit = readonly [role: string, name: string];

export interface GenreRecord {
  readonly genreId: number;
  readonly creditedName: string | null;
}

export interface TrackWrites {
  /** The highest id so far; 0 in an empty library. */
  lastId(): number;
  /** The id that the next new track is to have; ids only grow, since no row is ever deleted. */
  nextId(): number;
  insert(record: TrackRecord): void;
  /** Everything that comes from the file; what people made of the track hangs on its id and stays. */
  update(record: TrackRecord): void;
  /** The credits alone, and what is shown of them; the file is not read again. */
  setCredits(trackId: number, record: Pick<TrackRecord, 'artistId' | 'composer' | 'credits' | 'asRead'>): void;
}

const TRACK = [
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
const FILE = [
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
const TAG = [
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

/** Cost: seven statements a track and one more a credit and genre; about 50 µs. */
export function prepareTracks(raw: Database, now: () => number, search: SearchWrites): TrackWrites {
  const insertTrack = raw.prepare(insertSql('track', ['id', 'created_at', ...TRACK]));
  const updateTrack = raw.prepare(updateSql('track', 'id', ['missing_since', ...TRACK]));
  const insertFile = raw.prepare(insertSql('track_file', ['track_id', ...FILE]));
  const updateFile = raw.prepare(updateSql('track_file', 'track_id', FILE));
  const insertTag = raw.prepare(insertSql('track_tag', ['track_id', ...TAG]));
  const updateTag = raw.prepare(updateSql('track_tag', 'track_id', TAG));
  const updateCredits = raw.prepare(updateSql('track', 'id', ['artist_id', 'composer', 'updated_at']));
  const links = prepareLinks(raw, search);
  let lastId = raw.prepare<[], number>('select coalesce(max(id), 0) from track').pluck().get() ?? 0;

  return {
    lastId: () => lastId,
    nextId: () => ++lastId,
    insert: (record) => {
      insertTrack.run(record.trackId, now(), ...trackValues(record, now()));
      insertFile.run(record.trackId, ...fileValues(record, now()));
      insertTag.run(record.trackId, ...tagValues(record.tag));
      links.add(record);
      search.touch('track', record.trackId);
    },
    update: (record) => {
      updateTrack.run(null, ...trackValues(record, now()), record.trackId);
      updateFile.run(...fileValues(record, now()), record.trackId);
      updateTag.run(...tagValues(record.tag), record.trackId);
      links.clear(record.trackId);
      links.add(record);
      search.touch('track', record.trackId);
    },
    setCredits: (trackId, record) => {
      updateCredits.run(record.artistId, record.composer, now(), trackId);
      links.clearCredits(trackId);
      links.addCredits(trackId, record);
      search.touch('track', trackId);
    },
  };
}

function prepareLinks(raw: Database, search: SearchWrites) {
  const addCredit = raw.prepare(
    'insert into track_artist (track_id, artist_id, role, position, credited_name) values (?, ?, ?, ?, ?)',
  );
  const addGenre = raw.prepare(
    'insert or ignore into genre_track (genre_id, track_id, position, credited_name) values (?, ?, ?, ?)',
  );
  const addSource = raw.prepare('insert or ignore into track_source_link (track_id, source_id) values (?, ?)');
  const addAsRead = raw.prepare('insert into track_as_read (track_id, credits) values (?, ?)');
  const dropAsRead = raw.prepare('delete from track_as_read where track_id = ?');
  const dropCredits = raw.prepare('delete from track_artist where track_id = ?');
  const dropGenres = raw.prepare('delete from genre_track where track_id = ?');
  const addCredits = (trackId: number, { credits, asRead }: Pick<TrackRecord, 'credits' | 'asRead'>) => {
    for (const [position, { role, artistId, creditedName }] of credits.entries()) {
      addCredit.run(trackId, artistId, role, position, creditedName);
      search.addSpelling(artistId, creditedName);
    }
    if (asRead !== null) addAsRead.run(trackId, JSON.stringify(asRead));
  };
  const clearCredits = (trackId: number) => {
    search.dropSpellings('track', trackId);
    dropCredits.run(trackId);
    dropAsRead.run(trackId);
  };
  return {
    addCredits,
    clearCredits,
    add: (record: TrackRecord) => {
      addCredits(record.trackId, record);
      for (const [position, { genreId, creditedName }] of record.genres.entries()) {
        addGenre.run(genreId, record.trackId, position, creditedName);
      }
      if (record.sourceId !== null) addSource.run(record.trackId, record.sourceId);
    },
    clear: (trackId: number) => {
      clearCredits(trackId);
      dropGenres.run(trackId);
    },
  };
}

function insertSql(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

function updateSql(table: string, key: string, columns: readonly string[]): string {
  return `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')} where ${key} = ?`;
}

type Value = string | number | null;

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function trackValues(record: TrackRecord, now: number): readonly Value[] {
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

function fileValues({ folderId, file }: TrackRecord, now: number): readonly Value[] {
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

function tagValues(tag: TagRecord): readonly Value[] {
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
