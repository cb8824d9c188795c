/** Where the files of planned albums lie. Known without what makes them, which is much to load. */
import type { PlannedAlbum, PlannedTrack } from './plan/album.ts';

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

/** Where a track's file lies below the library's folder. */
export function pathOf({ album, track, discNo, trackNo }: TrackPlace): string {
  const disc = album.discs.length > 1 ? `/CD${discNo}` : '';
  return `${albumFolder(album)}${disc}/${String(trackNo).padStart(2, '0')} ${toName(track.title)}.flac`;
}

/** Below the library's folder. */
export function albumFolder({ artist, title, date }: PlannedAlbum): string {
  return `${toName(artist ?? 'Various Artists')}/${date.slice(0, 4)} ${toName(title)}`;
}

/** A name that every file system takes: Windows refuses more than others. */
function toName(text: string): string {
  return text
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/[. ]+$/, '')
    .normalize('NFC');
}
