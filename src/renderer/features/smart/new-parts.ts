/** What new parts of a draft begin with. */
import { nextKey, type DraftGroup, type DraftRule } from '../../../shared/query/draft.ts';

/** A rule to begin with: words anywhere. */
export function newRule(): DraftRule {
  return { kind: 'rule', key: nextKey(), field: 'artist', operator: 'holds', isNegated: false, value: '', to: '' };
}

/** A group to begin with, of the other kind than the one around it. */
export function newGroup(around: DraftGroup['kind']): DraftGroup {
  return { kind: around === 'any' ? 'all' : 'any', key: nextKey(), of: [newRule()] };
}
