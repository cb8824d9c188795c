/** What the ratings that other programs write into files mean in half stars. */

/** A rating as the file has it: `{kind: 'POPM', value: '196', email: 'Banshee'}`. */
export interface WrittenRating {
  readonly kind: string;
  readonly value: string;
  readonly email: string | null;
}

/** Finer kinds before coarser ones, where a file has several that disagree. */
const KINDS = ['FMPS_RATING', 'RATING', 'POPM', 'RATE', 'SHAREDUSERRATING'] as const;
type Kind = (typeof KINDS)[number];

/** Half stars 1 to 10 by the finest rating that says one; null where none does. */
export function scoreOfRatings(ratings: readonly WrittenRating[]): number | null {
  for (const kind of KINDS) {
    for (const rating of ratings) {
      const score = kindOf(rating.kind) === kind ? scoreOfRating(kind, rating.value.trim()) : null;
      if (score !== null) return score;
    }
  }
  return null;
}

function kindOf(name: string): Kind | undefined {
  const plain = name.toUpperCase();
  // FMPS_RATING_AMAROK_SCORE and the like are computed by programs, nobody gave them
  return KINDS.find((kind) => kind === plain);
}

function scoreOfRating(kind: Kind, text: string): number | null {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return null;
  const value = Number(text);
  switch (kind) {
    case 'FMPS_RATING':
      return value > 1 ? null : halfStars(value * 10);
    case 'POPM':
      return scoreOfPopm(value);
    case 'RATE':
      return value > 100 ? null : halfStars(value / 10);
    case 'SHAREDUSERRATING':
      return scoreOfWindowsMedia(value);
    case 'RATING':
      return scoreOfVorbis(text, value);
  }
  return null;
}

function halfStars(value: number): number | null {
  const rounded = Math.round(value);
  return value <= 0 ? null : Math.min(10, Math.max(1, rounded));
}

// upper bounds of half a star to four and a half around the ten steps that MusicBee, MediaMonkey and Dopamine write
// (13, 1, 54, 64, 118, 128, 186, 196, 242, 255); five-step programs (1, 64, 128, 196, 255) fall on whole stars
const POPM_BOUNDS = [33, null, 59, 91, 123, 157, 191, 219, 248] as const;
// fifths of 255, as Picard, Traktor and Quod Libet write them
const POPM_FIFTHS: Readonly<Record<number, number>> = { 51: 2, 102: 4, 153: 6, 204: 8 };

/** ID3's popularimeter, 0 to 255: the standard leaves the scale open. */
function scoreOfPopm(value: number): number | null {
  if (!Number.isInteger(value) || value === 0 || value > 255) return null;
  // one star in every program's table, below the 13 of half a star
  if (value === 1) return 2;
  const fifth = POPM_FIFTHS[value];
  if (fifth !== undefined) return fifth;
  const at = POPM_BOUNDS.findIndex((bound) => bound !== null && value <= bound);
  return at === -1 ? 10 : at + 1;
}

// Windows Media Player's five steps; others write in between
const WINDOWS_MEDIA: Readonly<Record<number, number>> = { 1: 2, 25: 4, 50: 6, 75: 8, 99: 10 };

function scoreOfWindowsMedia(value: number): number | null {
  if (value === 0 || value > 100) return null;
  return WINDOWS_MEDIA[value] ?? halfStars((value / 99) * 10);
}

/** Vorbis comments and APE tags: a part of one with a point (Picard, Quod Libet), stars up to 5, else a part of 100. */
function scoreOfVorbis(text: string, value: number): number | null {
  if (text.includes('.')) return value > 1 ? (value > 5 ? null : halfStars(value * 2)) : halfStars(value * 10);
  if (value <= 5) return halfStars(value * 2);
  return value > 100 ? null : halfStars(value / 10);
}
