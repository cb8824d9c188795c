import type { TFunction } from 'i18next';
import { isolatedText } from '../../shared/text/visible.ts';

// a sign that no word of ours has
const PLACE = '\uE000';
const kept = new WeakMap<TFunction, Map<string, readonly [before: string, after: string]>>();

/** A phrase around a name. Put together here, since rows that are scrolled need hundreds a second and i18next reads each anew. */
export function phraseAround(t: TFunction, key: 'opinions.scoreOf', name: string): string {
  const phrases = kept.get(t) ?? new Map<string, readonly [string, string]>();
  kept.set(t, phrases);
  const known = phrases.get(key) ?? split(t(key, { name: PLACE }));
  phrases.set(key, known);
  return known[0] + isolatedText(name) + known[1];
}

function split(phrase: string): readonly [string, string] {
  const at = phrase.indexOf(PLACE);
  return [phrase.slice(0, at), phrase.slice(at + PLACE.length)];
}
