import type { TFunction } from 'i18next';
import { isolatedText } from '../../shared/text/visible.ts';

type Phrase = (t: TFunction, name: string) => string;

// a sign that no word of ours has
const PLACE = '\uE000';
const kept = new WeakMap<TFunction, Map<Phrase, readonly [before: string, after: string]>>();

/** A phrase around a name. Put together here, since rows that are scrolled need hundreds a second and i18next reads each anew. */
export function phraseAround(t: TFunction, phrase: Phrase, name: string): string {
  const known = kept.get(t) ?? new Map<Phrase, readonly [string, string]>();
  kept.set(t, known);
  const parts = known.get(phrase) ?? splitAtPlace(phrase(t, PLACE));
  known.set(phrase, parts);
  return parts[0] + isolatedText(name) + parts[1];
}

function splitAtPlace(phrase: string): readonly [string, string] {
  const at = phrase.indexOf(PLACE);
  return [phrase.slice(0, at), phrase.slice(at + PLACE.length)];
}
