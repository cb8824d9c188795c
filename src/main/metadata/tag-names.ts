/** Free names of fields, as Vorbis comments, APEv2 items, TXXX frames, iTunes `----` atoms and WM attributes use them. */
import type { TagField, TagSet } from './tag-set.ts';

/** By the name in capitals without blanks, underscores and hyphens: writers differ in nothing else. */
const fieldsByName: Readonly<Record<string, TagField>> = {
  TITLE: 'title',
  ARTIST: 'artist',
  ARTISTS: 'artists',
  ALBUM: 'album',
  ALBUMARTIST: 'albumArtist',
  ALBUMARTISTS: 'albumArtists',
  TRACK: 'track',
  TRACKNUMBER: 'track',
  TRACKTOTAL: 'trackTotal',
  TOTALTRACKS: 'trackTotal',
  DISC: 'disc',
  DISCNUMBER: 'disc',
  DISCTOTAL: 'discTotal',
  TOTALDISCS: 'discTotal',
  DATE: 'date',
  YEAR: 'year',
  ORIGINALDATE: 'originalDate',
  ORIGINALYEAR: 'originalDate',
  ORIGYEAR: 'originalDate',
  GENRE: 'genre',
  COMPOSER: 'composer',
  CONDUCTOR: 'conductor',
  LYRICIST: 'lyricist',
  WRITER: 'lyricist',
  REMIXER: 'remixer',
  MIXARTIST: 'remixer',
  PRODUCER: 'producer',
  ARRANGER: 'arranger',
  PERFORMER: 'performer',
  COMPILATION: 'compilation',
  ITUNESCOMPILATION: 'compilation',
  BPM: 'bpm',
  COMMENT: 'comment',
  ISRC: 'isrc',
  TITLESORT: 'titleSort',
  ALBUMSORT: 'albumSort',
  ARTISTSORT: 'artistSort',
  ALBUMARTISTSORT: 'albumArtistSort',
  MUSICBRAINZTRACKID: 'mbRecordingId',
  MUSICBRAINZALBUMID: 'mbAlbumId',
  MUSICBRAINZARTISTID: 'mbArtistId',
  MUSICBRAINZALBUMARTISTID: 'mbAlbumArtistId',
  LYRICS: 'lyrics',
  UNSYNCEDLYRICS: 'lyrics',
  SYNCEDLYRICS: 'lyrics',
  REPLAYGAINTRACKGAIN: 'trackGain',
  REPLAYGAINTRACKPEAK: 'trackPeak',
  REPLAYGAINALBUMGAIN: 'albumGain',
  REPLAYGAINALBUMPEAK: 'albumPeak',
  R128TRACKGAIN: 'r128TrackGain',
  R128ALBUMGAIN: 'r128AlbumGain',
};

/** In capitals without blanks, underscores and hyphens. */
export function plainName(name: string): string {
  return name.toUpperCase().replaceAll(/[\s_\0-]/g, '');
}

/** Takes up a value under a free name; unknown names are passed over. */
export function addByName(tags: TagSet, name: string, value: string): void {
  const plain = plainName(name);
  const field = Object.hasOwn(fieldsByName, plain) ? fieldsByName[plain] : undefined;
  if (field !== undefined) tags.add(field, value);
  // the standard's name for what all but ffmpeg write as COMMENT
  else if (plain === 'DESCRIPTION') tags.addSpare('comment', value);
  else if (isRatingName(plain)) addRating(tags, name, value);
}

/** The field that a free name stands for. */
export function findField(name: string): TagField | undefined {
  const plain = plainName(name);
  return Object.hasOwn(fieldsByName, plain) ? fieldsByName[plain] : undefined;
}

function isRatingName(plain: string): boolean {
  return plain === 'RATING' || plain.startsWith('RATING:') || plain.startsWith('FMPSRATING');
}

/** Notes a rating as it stands, with the kind as the tag names it: `RATING`, `FMPS_RATING`. */
export function addRating(tags: TagSet, name: string, value: string): void {
  const [kind = '', email] = name.split(':', 2);
  tags.addRating(kind.toUpperCase(), value, email);
}
