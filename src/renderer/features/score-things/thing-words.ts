import { creditNames } from '../../i18n/use-words.ts';
import type { ScoreThing } from './score-thing.ts';

/** `Harbour, The Tones`. */
export function thingWords({ kind, row }: ScoreThing): string {
  const by = kind === 'artists' ? '' : creditNames(row.artists);
  return by === '' ? row.name : `${row.name}, ${by}`;
}
