/** One file's facts as rows: what the scan decides and the batch of tracks writes. */

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
