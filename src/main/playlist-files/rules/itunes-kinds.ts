/** Rules of iTunes about what kind of thing a track is, most of which have no meaning where all there is is music. */
import type { RemarkCode } from '../../../shared/contract/rule-remarks.ts';
import type { Rule } from '../../../shared/query/ast.ts';
import { negate } from '../../../shared/query/normalise.ts';
import { always, keptAs, type Part, type Said } from './build-rules.ts';
import type { BlobRule } from './itunes-blob.ts';
import { itunesKinds } from './itunes-fields.ts';
import { ruleOf, turned } from './make-rules.ts';

/** Kinds of files: the formats whose names in iTunes answer. The rule, or why it can't be said; so do all that follow. */
export function kindPart({ operator, isNegated, text }: BlobRule, said: Said): Part | RemarkCode {
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted === '') return 'bad-value';
  const answers = (name: string): boolean => {
    if (operator === 0x1) return name === wanted;
    if (operator === 0x4) return name.startsWith(wanted);
    return operator === 0x8 ? name.endsWith(wanted) : name.includes(wanted);
  };
  if (![0x1, 0x2, 0x4, 0x8].includes(operator)) return 'no-operator';
  const known = itunesKinds.filter(({ name }) => answers(name.toLowerCase()));
  const rules: readonly Rule[] = known.flatMap(({ format }) =>
    format === null ? [] : [ruleOf('format', format.operator, format.value)],
  );
  const [only] = rules;
  if (only === undefined) return 'bad-value';
  const node = rules.length === 1 ? only : ({ kind: 'any', of: rules } as const);
  return keptAs(isNegated ? negate(node) : node, said);
}

const MUSIC = 0x1n;

/** Asked for bit by bit: what is music is all there is; what is not, nobody here can tell. */
export function mediaKindPart({ operator, isNegated, from, text }: BlobRule, said: Said): Part | RemarkCode {
  if (text !== null || ![0x1, 0x4_00].includes(operator)) return 'no-operator';
  const isMusic = (from.number & MUSIC) !== 0n;
  return isMusic === isNegated ? 'no-field' : always(said);
}

/** No track here is a podcast that is told apart from music. */
export function podcastPart({ operator, isNegated, from, text }: BlobRule, said: Said): Part | RemarkCode {
  if (text !== null || operator !== 0x1) return 'no-operator';
  const isPodcast = (from.number !== 0n) !== isNegated;
  return isPodcast ? 'no-field' : always(said);
}

const COMPUTER = 1n;

/** All files are on this computer. */
export function locationPart({ operator, isNegated, from, text }: BlobRule, said: Said): Part | RemarkCode {
  if (text !== null || operator !== 0x1) return 'no-operator';
  return (from.number === COMPUTER) === isNegated ? 'no-field' : always(said);
}

const LOVED = 2n;

/** Who dislikes says so nowhere here. */
export function lovePart({ operator, isNegated, from, text }: BlobRule): Part | RemarkCode {
  if (text !== null || operator !== 0x1) return 'no-operator';
  return from.number === LOVED ? turned(ruleOf('is', 'is', 'liked'), isNegated) : 'bad-value';
}
