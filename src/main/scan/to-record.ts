/** One file's facts as rows. What the tags leave open, the path fills. */
import { sortKey } from '../../shared/text/fold.ts';
import { trackArtKey } from '../art/keys.ts';
import type { NameWrites } from '../db/batch/names.ts';
import type {
  CreditRecord,
  FileRecord,
  GenreRecord,
  ReadCredit,
  TagRecord,
  TrackRecord,
} from '../db/batch/track-record.ts';
import type { ReadFailure, TrackFacts } from '../metadata/track-facts.ts';
import { correctCredits, type NameRules } from './name-rules.ts';
import { pathFacts, type PathFacts } from './path-facts.ts';
import type { WalkedFile } from './walked.ts';

/** A file that the scan opens. */
export interface FileToRead extends WalkedFile {
  readonly path: string;
  readonly folderId: number;
  readonly rootPath: string;
  readonly sourceId: number | null;
}

interface RecordWrites {
  readonly names: NameWrites;
  /** The corrections of artists that hold now. */
  readonly rules: NameRules;
}

/** The rows of one read file under the given id. Makes the artists and genres that are new. */
export function toRecord(
  trackId: number,
  file: FileToRead,
  outcome: { readonly facts: TrackFacts; readonly problem: ReadFailure | null },
  { names, rules }: RecordWrites,
): TrackRecord {
  const { facts, problem } = outcome;
  const path = isWhole(facts) ? noPathFacts : pathFacts(file.rootPath, file.path);
  const name = facts.title ?? path.title;
  const read = readCredits(facts, path);
  const wanted = correctCredits(rules, read);
  const credits = toCredits(facts, wanted, wanted !== read, names);
  return {
    trackId,
    folderId: file.folderId,
    sourceId: file.sourceId,
    name,
    durationMs: whole(facts.durationMs),
    path: file.path,
    image: facts.hasPicture ? trackArtKey(trackId, file.mtimeUs) : null,
    artistId: credits[0]?.role === 'main' ? credits[0].artistId : null,
    trackNo: whole(facts.trackNo) ?? path.trackNo,
    discNo: whole(facts.discNo) ?? path.discNo,
    releaseDate: facts.releaseDate ?? facts.originalDate ?? path.year,
    sortKey: sortKey(facts.titleSort ?? name),
    artistCredit: facts.artistCredit,
    composer: namesOf(wanted, 'composer').join('; ') || null,
    bpm: facts.bpm,
    comment: facts.comment,
    hasLyrics: facts.hasLyrics,
    mbid: facts.mbRecordingId,
    file: toFile(file, facts, problem),
    tag: toTag(facts),
    credits,
    asRead: wanted === read ? null : read,
    genres: toGenres(facts, names),
  };
}

const noPathFacts: PathFacts = { title: '', trackNo: null, discNo: null, album: null, artist: null, year: null };

/** Whether the tags leave nothing for the path to fill. A file outside a disc's folder may well have no disc. */
function isWhole(facts: TrackFacts): boolean {
  return (
    facts.title !== null &&
    facts.artists.length > 0 &&
    facts.trackNo !== null &&
    facts.discNo !== null &&
    facts.releaseDate !== null
  );
}

function namesOf(credits: readonly ReadCredit[], wanted: string): readonly string[] {
  return credits.flatMap(([role, name]) => (role === wanted ? [name] : []));
}

/** Who is credited, as the file and its path have it. */
function readCredits(facts: TrackFacts, path: PathFacts): readonly ReadCredit[] {
  const fromPath = path.artist === null ? [] : [path.artist];
  const artists =
    facts.artists.length > 0 ? facts.artists : facts.albumArtists.length > 0 ? facts.albumArtists : fromPath;
  return [
    ...artists.map((name): ReadCredit => ['main', name]),
    ...facts.credits.map(({ role, name }): ReadCredit => [role, name]),
  ];
}

function toCredits(
  facts: TrackFacts,
  credits: readonly ReadCredit[],
  isCorrected: boolean,
  names: NameWrites,
): readonly CreditRecord[] {
  // one id or sort name says nothing of who among several is meant, nor of a name that is not the file's
  const isOne = facts.artists.length === 1 && !isCorrected;
  const known = isOne ? { mbid: facts.mbArtistIds[0] ?? null, sortName: facts.artistSort } : {};
  return credits.map(([role, name]) => ({
    role,
    artistId: names.artistId(name, role === 'main' ? known : {}),
    creditedName: name,
  }));
}

function toGenres(facts: TrackFacts, names: NameWrites): readonly GenreRecord[] {
  return facts.genres.map((name) => {
    const genre = names.genreId(name);
    return { genreId: genre.id, creditedName: genre.name === name ? null : name };
  });
}

function toFile(file: WalkedFile, facts: TrackFacts, problem: ReadFailure | null): FileRecord {
  const { replayGain } = facts;
  return {
    sizeBytes: file.sizeBytes,
    mtimeUs: file.mtimeUs,
    inode: file.inode,
    audioDigest: facts.audioDigest,
    container: facts.container,
    codec: facts.codec,
    isLossless: facts.isLossless,
    bitrate: whole(facts.bitrate),
    sampleRate: whole(facts.sampleRate),
    bitDepth: whole(facts.bitDepth),
    channels: whole(facts.channels),
    trackGainDb: replayGain?.trackGainDb ?? null,
    trackPeak: replayGain?.trackPeak ?? null,
    albumGainDb: replayGain?.albumGainDb ?? null,
    albumPeak: replayGain?.albumPeak ?? null,
    parseResult: problem?.code ?? 'ok',
  };
}

/** What fits an INTEGER column: a broken header's number must not cost a scan its batch. */
function whole(value: number | null): number | null {
  return value === null || !Number.isSafeInteger(Math.round(value)) ? null : Math.round(value);
}

function toTag(facts: TrackFacts): TagRecord {
  const { title, album, albumArtists, trackTotal, discTotal, releaseDate, originalDate, isCompilation, mbAlbumId } =
    facts;
  const { isrc, titleSort, albumSort, artistSort, albumArtistSort, ratings, hasPicture, artists } = facts;
  return {
    title,
    album,
    albumArtists,
    trackTotal: whole(trackTotal),
    discTotal: whole(discTotal),
    releaseDate,
    originalDate,
    isCompilation,
    mbAlbumId,
    isrc,
    titleSort,
    albumSort,
    artistSort,
    albumArtistSort,
    ratings,
    hasPicture,
    artists,
    trackNo: whole(facts.trackNo),
    discNo: whole(facts.discNo),
  };
}
