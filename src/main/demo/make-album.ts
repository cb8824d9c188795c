/** From a planned album to the bytes of its files. The same plan gives the same music on every machine. */
import { createHash } from 'node:crypto';
import { encodeFlac } from './flac/encode.ts';
import type { Picture, Tags } from './flac/metadata.ts';
import { drawCover } from './covers/draw-cover.ts';
import { composePiece, tempoOf } from './music/compose.ts';
import type { PlannedAlbum, PlannedTrack } from './plan/album.ts';
import { perform } from './sound/perform.ts';

export interface MadeFile {
  /** Below the library's folder, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The files of an album in order: a cover beside them first, then the tracks, each made when it is asked for. */
export function* makeAlbum(album: PlannedAlbum): Generator<MadeFile> {
  const cover = drawCover(album.id, album.cover.endsWith('png') ? 'image/png' : 'image/jpeg');
  const isBeside = album.cover === 'cover.jpg' || album.cover === 'folder.png';
  if (isBeside) yield toFile(`${albumFolder(album)}/${album.cover}`, cover.bytes);
  for (const place of placesOf(album)) {
    yield toFile(pathOf(place), makeTrack(place, isBeside ? undefined : cover));
  }
}

/** Where the files of an album lie below the library's folder. */
export function filePathsOf(album: PlannedAlbum): readonly string[] {
  const beside = album.cover.startsWith('embedded') ? [] : [`${albumFolder(album)}/${album.cover}`];
  return [...beside, ...placesOf(album).map(pathOf)];
}

/** A track, and where on its album it stands; all numbers from 1. */
export interface TrackPlace {
  readonly album: PlannedAlbum;
  readonly track: PlannedTrack;
  readonly discNo: number;
  readonly trackNo: number;
  readonly trackTotal: number;
  /** From 0, over all discs. */
  readonly index: number;
}

/** The tracks of all discs in order. */
export function placesOf(album: PlannedAlbum): readonly TrackPlace[] {
  let index = 0;
  return album.discs.flatMap((tracks, disc) =>
    tracks.map((track, at) => ({
      album,
      track,
      discNo: disc + 1,
      trackNo: at + 1,
      trackTotal: tracks.length,
      index: index++,
    })),
  );
}

/** The sound of a track, one array a channel. */
export function soundOf({ album, track, index }: TrackPlace): readonly Int32Array[] {
  const seed = `${album.id} ${index}`;
  return perform(composePiece(album, track, index), seed, album);
}

function makeTrack(place: TrackPlace, picture: Picture | undefined): Buffer {
  return encodeFlac({
    sampleRate: place.album.sampleRate,
    channels: soundOf(place),
    tags: tagsOf(place),
    ...(picture === undefined ? {} : { picture }),
  });
}

/** The Vorbis comments of a track. */
function tagsOf({ album, track, discNo, trackNo, trackTotal, index }: TrackPlace): Tags {
  const artists = track.artists ?? (album.artist === null ? [] : [album.artist]);
  const composer = track.composer ?? album.composer;
  const tags: Record<string, string | readonly string[]> = {
    TITLE: track.title,
    ARTIST: artists,
    ALBUM: album.title,
    TRACKNUMBER: String(trackNo),
    TRACKTOTAL: String(trackTotal),
    DATE: album.date,
    GENRE: album.genres,
    BPM: String(tempoOf(album, track, index)),
  };
  if (album.artist !== null) tags['ALBUMARTIST'] = album.artist;
  if (album.artistSort !== undefined && artists.length === 1) tags['ARTISTSORT'] = album.artistSort;
  if (album.discs.length > 1)
    Object.assign(tags, { DISCNUMBER: String(discNo), DISCTOTAL: String(album.discs.length) });
  if (composer !== undefined) tags['COMPOSER'] = composer;
  if (album.comment !== undefined) tags['COMMENT'] = album.comment;
  return tags;
}

/** Where a track's file lies below the library's folder. */
export function pathOf({ album, track, discNo, trackNo }: TrackPlace): string {
  const disc = album.discs.length > 1 ? `/CD${discNo}` : '';
  return `${albumFolder(album)}${disc}/${String(trackNo).padStart(2, '0')} ${toName(track.title)}.flac`;
}

function albumFolder({ artist, title, date }: PlannedAlbum): string {
  return `${toName(artist ?? 'Various Artists')}/${date.slice(0, 4)} ${toName(title)}`;
}

/** A name that every file system takes: Windows refuses more than others. */
function toName(text: string): string {
  return text
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/[. ]+$/, '')
    .normalize('NFC');
}

function toFile(path: string, bytes: Buffer): MadeFile {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
