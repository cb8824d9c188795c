/** Rules of iTunes about texts, numbers, choices and playlists. */
import type { RemarkCode } from '../../../shared/contract/rule-remarks.ts';
import { limits, type TextOperator } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import { always, exactly, type Part, type Said } from './build-rules.ts';
import { fileReference } from './file-references.ts';
import type { BlobRule } from './itunes-blob.ts';
import type { ItunesField } from './itunes-fields.ts';
import { numberPart, ruleOf, turned, type Comparison } from './make-rules.ts';

/** A playlist of the file that a rule names. */
export interface KnownPlaylist {
  readonly no: number;
  /** All of the library's music, which is no playlist here. */
  readonly isAll: boolean;
  /** One that can be taken over. */
  readonly isOwn: boolean;
}

const TEXT_OPERATORS: ReadonlyMap<number, TextOperator> = new Map([
  [0x1, 'is'],
  [0x2, 'contains'],
  [0x4, 'begins'],
  [0x8, 'ends'],
]);

const PRESENT: ReadonlySet<FieldId> = new Set<FieldId>(['artist', 'album', 'genre', 'composer', 'comment']);

/** The rule, or why it can't be said; so do all that follow. */
export function textPart(field: FieldId, { operator, isNegated, text }: BlobRule): Part | RemarkCode {
  const known = TEXT_OPERATORS.get(operator);
  if (known === undefined || text === null) return 'no-operator';
  if (text.trim() === '' && known === 'is' && PRESENT.has(field)) return turned(ruleOf('has', 'is', field), !isNegated);
  if (text.trim() === '' || text.length > limits.valueLength) return 'bad-value';
  return turned(ruleOf(field, known, text), isNegated);
}

const NUMBER_OPERATORS: ReadonlyMap<number, Comparison['operator']> = new Map([
  [0x1, 'is'],
  [0x10, 'gt'],
  [0x40, 'lt'],
  [0x1_00, 'between'],
]);

/** The rule over a number in our units; or why it can't be said here. */
export function numberRule(
  field: Extract<ItunesField, { readonly kind: 'number' }>,
  rule: BlobRule,
): Part | RemarkCode {
  const operator = NUMBER_OPERATORS.get(rule.operator);
  if (operator === undefined || rule.text !== null) return 'no-operator';
  const value = scaled(rule.from.number, field.factor);
  const { isNegated } = rule;
  const asked = operator === 'between' ? { to: scaled(rule.to.number, field.factor) } : {};
  return numberPart(field.field, field.absence, { operator, value, isNegated, ...asked }) ?? 'bad-value';
}

/** A tenth of it is reckoned without the noise of binary fractions. */
function scaled(number: bigint, factor: number): number {
  return factor < 1 ? Number(number) / Math.round(1 / factor) : Number(number) * factor;
}

/** The rule over one of two, such as a compilation or not; or why it can't be said here. */
export function choicePart(
  { field, value }: Extract<ItunesField, { readonly kind: 'choice' }>,
  { operator, isNegated, from, text }: BlobRule,
): Part | RemarkCode {
  if (operator !== 0x1 || text !== null) return 'no-operator';
  // what is not so is kept as «is not 1» or as «is 0»
  return turned(ruleOf(field, 'is', value), isNegated !== (from.number === 0n));
}

/** The rule over what another playlist of the same file holds; or why it can't be said here. */
export function playlistPart(
  { operator, isNegated, from, text }: BlobRule,
  said: Said,
  findPlaylist: (key: string) => KnownPlaylist | undefined,
): Part | RemarkCode {
  if (operator !== 0x1 || text !== null) return 'no-operator';
  const found = findPlaylist(from.number.toString(16).toUpperCase().padStart(16, '0'));
  if (found?.isAll === true && !isNegated) return always(said);
  if (found?.isOwn !== true) return 'no-playlist';
  const rule = ruleOf('in', 'is', fileReference(found.no));
  return exactly({ ...rule, isNegated });
}
