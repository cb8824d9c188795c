/** Makes the facts of a track from its tags, the first that knows a field winning. */
import type { ReplayGain } from '../../shared/contract/tracks.ts';
import type { StreamFacts } from './stream-facts.ts';
import type { TagField, TagSet } from './tag-set.ts';
import { creditRoles, type TrackFacts } from './track-facts.ts';

/** The facts. `sets` stand in the order in which they are believed. */
export function mergeTags(sets: readonly TagSet[], stream: StreamFacts, audioDigest: string | null): TrackFacts {
  const all = (field: TagField): readonly string[] => {
    for (const set of sets) {
      const values = set.values(field);
      if (values !== undefined) return values;
    }
    return [];
  };
  const first = (field: TagField): string | null => all(field)[0] ?? null;
  const track = numberPair(first('track'));
  const disc = numberPair(first('disc'));
  const artistLines = distinct(all('artist'));
  const artistList = distinct(all('artists'));
  const artists = artistList.length > 0 ? artistList : artistLines;
  return {
    title: first('title'),
    artists,
    artistCredit:
      artistLines.length === 1 && artistList.length > 0 && artistLines[0] !== artistList[0]
        ? (artistLines[0] ?? null)
        : null,
    album: first('album'),
    albumArtists: distinct(all('albumArtists').length > 0 ? all('albumArtists') : all('albumArtist')),
    trackNo: track.no,
    trackTotal: track.of ?? positive(first('trackTotal')),
    discNo: disc.no,
    discTotal: disc.of ?? positive(first('discTotal')),
    releaseDate: releaseDate(first),
    originalDate: dateOf(first('originalDate')),
    genres: distinct(all('genre')),
    credits: creditsOf(all),
    isCompilation: isTrue(first('compilation')),
    bpm: positiveDecimal(first('bpm')),
    comment: first('comment'),
    isrc: first('isrc')?.split(/[/;]/, 1)[0]?.trim() || null,
    titleSort: first('titleSort'),
    albumSort: first('albumSort'),
    artistSort: first('artistSort'),
    albumArtistSort: first('albumArtistSort'),
    mbRecordingId: mbId(first('mbRecordingId')),
    mbAlbumId: mbId(first('mbAlbumId')),
    mbArtistIds: mbIds(all('mbArtistId')),
    mbAlbumArtistIds: mbIds(all('mbAlbumArtistId')),
    hasLyrics: sets.some((set) => set.hasLyrics),
    hasPicture: sets.some((set) => set.pictures.length > 0),
    ratings: sets.flatMap((set) => set.ratings),
    replayGain: replayGainOf(first),
    ...stream,
    audioDigest,
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** `3`, `3/12`, `03 of 12`, `A5` (none): a number of 0 says nothing. */
export function numberPair(text: string | null): { readonly no: number | null; readonly of: number | null } {
  const match = /^\s*(\d*)\s*(?:(?:\/|of)\s*(\d+))?/i.exec(text ?? '');
  return { no: positive(match?.[1] ?? null), of: positive(match?.[2] ?? null) };
}

function positive(text: string | null): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return value > 0 && value <= 0xffff ? value : null;
}

function positiveDecimal(text: string | null): number | null {
  const value = Number.parseFloat(text ?? '');
  return value > 0 && value < 10_000 ? value : null;
}

function isTrue(text: string | null): boolean {
  return text === '1' || text?.toLowerCase() === 'true' || text?.toLowerCase() === 'yes';
}

function releaseDate(first: (field: TagField) => string | null): string | null {
  const date = dateOf(first('date'));
  if (date !== null) return date;
  const year = dateOf(first('year'));
  const dayMonth = /^(\d\d)(\d\d)$/.exec(first('dayMonth') ?? '');
  if (year !== null && year.length === 4 && dayMonth !== null)
    return dateOf(`${year}-${dayMonth[2]}-${dayMonth[1]}`) ?? year;
  return year ?? dateOf(first('releaseDate'));
}

/** `1997`, `1997-05`, `1997-05-21`, as much as is there and can be a date. Also `1997.5.21`, `1997/05`, `19970521`. */
export function dateOf(text: string | null): string | null {
  const match = /^\s*(\d{4})(?:[-./ ]?(\d{1,2})(?!\d{3})(?:[-./ ]?(\d{1,2}))?)?/.exec(text ?? '');
  const year = match?.[1];
  if (year === undefined || year === '0000') return null;
  const month = Number(match?.[2] ?? 0);
  const day = Number(match?.[3] ?? 0);
  if (month < 1 || month > 12) return year;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  return day < 1 || day > 31 ? yearMonth : `${yearMonth}-${String(day).padStart(2, '0')}`;
}

function creditsOf(all: (field: TagField) => readonly string[]): TrackFacts['credits'] {
  return creditRoles.flatMap((role) => {
    const names = all(role).map((value) => (role === 'performer' ? withoutInstrument(value) : value));
    return distinct(names).map((name) => ({ role, name }));
  });
}

/** Picard writes the instrument in brackets behind the performer's name. */
function withoutInstrument(value: string): string {
  const inner = value.endsWith(')') ? value.lastIndexOf('(') : -1;
  const isPlain = inner > 0 && inner < value.length - 2 && value.indexOf(')', inner) === value.length - 1;
  const before = isPlain ? value.slice(0, inner) : value;
  return before !== value && before.trimEnd() !== before ? before.trimEnd() : value;
}

const MB_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function mbId(text: string | null): string | null {
  return text !== null && MB_ID.test(text) ? text.toLowerCase() : null;
}

/** Writers of 2.3 join several ids with slashes; an id has none. */
function mbIds(values: readonly string[]): readonly string[] {
  return distinct(values.flatMap((value) => value.split(/[/;,\s]+/)).flatMap((value) => mbId(value) ?? []));
}

function replayGainOf(first: (field: TagField) => string | null): ReplayGain | null {
  const gain = {
    trackGainDb: decibels(first('trackGain')) ?? fromR128(first('r128TrackGain')),
    trackPeak: peakOf(first('trackPeak')),
    albumGainDb: decibels(first('albumGain')) ?? fromR128(first('r128AlbumGain')),
    albumPeak: peakOf(first('albumPeak')),
  };
  return Object.values(gain).every((value) => value === null) ? null : gain;
}

function decibels(text: string | null): number | null {
  const value = Number.parseFloat(text?.replace(',', '.') ?? '');
  return Math.abs(value) <= 200 ? value : null;
}

/** R128 gains (RFC 7845) are Q7.8 and aim at -23 LUFS, ReplayGain 2 at -18: 5 dB more give the same scale. */
function fromR128(text: string | null): number | null {
  const value = Number(text ?? Number.NaN);
  return text !== null && Number.isInteger(value) && Math.abs(value) <= 0x8000 ? value / 256 + 5 : null;
}

function peakOf(text: string | null): number | null {
  const value = Number.parseFloat(text?.replace(',', '.') ?? '');
  return value >= 0 && value < 1000 ? value : null;
}
