/** Rules of iTunes in its own words, for who is told what became of them. */
import type { BlobRule, BlobValue } from './itunes-blob.ts';
import { relativeDate } from './itunes-blob.ts';
import { itunesMediaKinds, type ItunesField } from './itunes-fields.ts';
import { ageOf, dayOf } from './itunes-times.ts';

/** What a rule does; operators that are not known are named by their number. */
const OPERATORS: ReadonlyMap<number, readonly [is: string, isNot: string]> = new Map([
  [0x1, ['is', 'is not']],
  [0x2, ['contains', 'does not contain']],
  [0x4, ['begins with', 'does not begin with']],
  [0x8, ['ends with', 'does not end with']],
  [0x10, ['is greater than', 'is not greater than']],
  [0x40, ['is less than', 'is not less than']],
  [0x1_00, ['is in the range', 'is not in the range']],
  [0x2_00, ['is in the last', 'is not in the last']],
  [0x4_00, ['is', 'is not']],
]);

/** One rule as a sentence. */
export function saidOf(field: ItunesField, rule: BlobRule): string {
  const { operator, isNegated } = rule;
  const words = OPERATORS.get(operator) ?? [`(${operator})`, `not (${operator})`];
  return `${field.name} ${words[isNegated ? 1 : 0]} ${valueWords(field, rule)}`.trimEnd();
}

function valueWords(field: ItunesField, { operator, text, from, to }: BlobRule): string {
  if (text !== null) return `“${text}”`;
  const isTime = field.kind === 'time' || (field.kind === 'none' && field.holds === 'date');
  if (isTime && (operator === 0x2_00 || from.number === relativeDate)) {
    const age = ageOf(from);
    return age === undefined ? '' : `${age.count}${age.unit}`;
  }
  const one = ({ number }: BlobValue) => {
    if (isTime) return dayOf(number) ?? String(number);
    if (field.kind === 'playlist') return number.toString(16).toUpperCase().padStart(16, '0');
    if (field.kind === 'media-kind') return mediaWords(number);
    return String(number);
  };
  return operator === 0x1_00 ? `${one(from)}–${one(to)}` : one(from);
}

function mediaWords(bits: bigint): string {
  const names = [...itunesMediaKinds].filter(([bit]) => (bits & BigInt(bit)) !== 0n).map(([, name]) => name);
  return names.length === 0 ? String(bits) : names.join(', ');
}
