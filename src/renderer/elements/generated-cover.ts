/** What stands in for a missing picture: initials and a colour, always the same for the same name. */
export interface GeneratedCover {
  readonly initials: string;
  /** Degrees on the colour circle. */
  readonly hue: number;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function generatedCover(name: string): GeneratedCover {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  const initials = words.slice(0, 2).map((word) => firstLetter(word).toLocaleUpperCase());
  return { initials: initials.join('') || '♪', hue: hashOf(name) % 360 };
}

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) return segment;
  return '';
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  // the low bits of this hash hardly differ between similar names
  return (hash ^ (hash >>> 15)) >>> 0;
}
