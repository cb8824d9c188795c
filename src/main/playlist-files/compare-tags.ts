/** How sure it is by what is said of a track that it is the one that is meant. */
import { fold } from '../../shared/text/fold.ts';
import type { MatchReason } from '../../shared/contract/playlist-formats.ts';
import { namesOf, stemOf } from './locations.ts';
import type { KnownTrack, Wanted } from './match-types.ts';
import { splitLabel } from './read-m3u.ts';

export interface TagMatch {
  readonly confidence: number;
  readonly reason: MatchReason;
}

const SAME_LENGTH_MS = 3000;
const OTHER_LENGTH_MS = 10_000;

interface Said {
  readonly artist: string | null;
  readonly title: string;
  /** Read from the file's name, where nothing else says it. */
  readonly isFromName: boolean;
}

/** The titles that an entry may mean, the likeliest first. */
export function saidNames(wanted: Wanted): readonly Said[] {
  const said: Said[] = [];
  const add = (artist: string | null, title: string | null, isFromName = false) => {
    if (title !== null && title !== '') said.push({ artist, title, isFromName });
  };
  add(wanted.artist, wanted.title);
  if (wanted.label !== null) {
    add(null, wanted.label);
    const parts = wanted.label.split(/\s[-–—]\s/u);
    // `Artist - Album - 07 - Title`
    if (parts.length > 2) add(parts[0] ?? null, parts.at(-1) ?? null);
  }
  if (said.length === 0 && wanted.location !== null) {
    const stem = stemOf(namesOf(wanted.location).at(-1) ?? '').replaceAll('_', ' ');
    const bare = stem.replace(/^(?:\d{1,2}[-.])?\d{1,3}(?:\s*[-.]\s*|\s+)(?=\S)/u, '');
    const { artist, title } = splitLabel(bare);
    add(artist, title, true);
    if (bare !== stem) add(null, stem, true);
  }
  return said;
}

/** Undefined where it is hardly the one. */
export function compareTags(wanted: Wanted, track: KnownTrack): TagMatch | undefined {
  const found = saidNames(wanted).map((said) => compareOne(wanted, said, track));
  return found.filter((one) => one !== undefined).toSorted((a, b) => b.confidence - a.confidence)[0];
}

function compareOne(wanted: Wanted, said: Said, track: KnownTrack): TagMatch | undefined {
  if (plain(said.title) !== plain(track.title)) return undefined;
  const artist = isSameArtist(said.artist, track);
  const length = compareLength(wanted, track);
  const isSameAlbum = wanted.album !== null && track.album !== null && plain(wanted.album) === plain(track.album);
  if (said.isFromName) return { confidence: artist === true && length !== false ? 70 : 45, reason: 'file-name' };
  if (artist === true) {
    if (length === false) return { confidence: isSameAlbum ? 70 : 50, reason: 'names' };
    if (length === true) return { confidence: isSameAlbum ? 97 : 93, reason: 'tags' };
    return isSameAlbum ? { confidence: 92, reason: 'tags' } : { confidence: 82, reason: 'names' };
  }
  // another artist of the same title is another song, unless all else is the same
  if (length === true && isSameAlbum) return { confidence: artist === null ? 85 : 65, reason: 'tags' };
  if (artist === null && length !== false) return { confidence: length === true ? 60 : 40, reason: 'title' };
  return undefined;
}

/** Whether a path's match is spoken against by what else is said. */
export function contradicts(wanted: Wanted, track: KnownTrack): boolean {
  const titles = saidNames(wanted).filter(({ isFromName }) => !isFromName);
  const isOtherTitle = titles.length > 0 && titles.every(({ title }) => !isLike(title, track.title));
  return isOtherTitle && compareLength(wanted, track) === false;
}

/** Null where one of them does not say it. */
export function compareLength(wanted: Pick<Wanted, 'durationMs'>, track: KnownTrack): boolean | null {
  if (wanted.durationMs === null || track.durationMs === null) return null;
  const ms = Math.abs(wanted.durationMs - track.durationMs);
  if (ms <= SAME_LENGTH_MS) return true;
  return ms > OTHER_LENGTH_MS ? false : null;
}

function isSameArtist(artist: string | null, track: KnownTrack): boolean | null {
  if (artist === null || artist === '') return null;
  const wanted = plain(artist);
  const known = [...track.artists, track.artistCredit ?? '', track.artists.join(' '), track.artists.join(' and ')];
  if (known.some((name) => name !== '' && plain(name) === wanted)) return true;
  // `A feat. B` of one is `A` of the other
  const [first = ''] = artist.split(/\s+(?:feat\.?|ft\.?|featuring|with|vs\.?)\s+|\s*[;,/&]\s*/iu);
  return track.artists.some((name) => plain(name) === plain(first));
}

function isLike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

/** Letters and figures alone: names are punctuated in many ways. */
function plain(text: string): string {
  const folded = fold(text);
  const bare = folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return bare === '' ? folded : bare;
}
