/** From a planned album to the bytes of its files. The same plan gives the same music on every machine. */
import { createHash } from 'node:crypto';
import { encodeFlac } from './flac/encode.ts';
import type { Picture, Tags } from './flac/metadata.ts';
import { drawCover } from './covers/draw-cover.ts';
import { composePiece, tempoOf } from './music/compose.ts';
import { albumFolder, pathOf, placesOf, type TrackPlace } from './album-files.ts';
import type { PlannedAlbum } from './plan/album.ts';
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

function toFile(path: string, bytes: Buffer): MadeFile {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
