/** What can be wrong with a query, as data: where, and what would be right. `problem-words.ts` says it in words. */
import type { FieldType } from './field-types.ts';
import type { FieldId } from './fields.ts';

interface At {
  /** UTF-16 code units from the start of the text; `end` is the first that is not meant any more. */
  readonly start: number;
  readonly end: number;
}

export type ProblemKind =
  | { readonly code: 'unknown-field'; readonly name: string; readonly suggestion: string | null }
  | {
      readonly code: 'unknown-choice';
      readonly field: FieldId;
      readonly text: string;
      readonly suggestion: string | null;
    }
  | { readonly code: 'wrong-operator'; readonly field: FieldId; readonly operator: string }
  | { readonly code: 'no-value'; readonly field: string; readonly type: FieldType | 'limit' | 'order' | 'seed' }
  | {
      readonly code: 'bad-value';
      readonly field: string;
      readonly type: FieldType | 'limit' | 'order' | 'seed';
      readonly text: string;
    }
  | { readonly code: 'needs-unit'; readonly field: string; readonly type: 'length' | 'size'; readonly text: string }
  | { readonly code: 'empty-range'; readonly field: FieldId }
  | { readonly code: 'not-an-order'; readonly name: string; readonly suggestion: string | null }
  | { readonly code: 'twice'; readonly name: string }
  | { readonly code: 'inside-parentheses'; readonly name: string }
  | { readonly code: 'nothing-to-negate' }
  | { readonly code: 'nothing-before-or' }
  | { readonly code: 'nothing-after-or' }
  | { readonly code: 'empty-parentheses' }
  | { readonly code: 'unclosed-parenthesis' }
  | { readonly code: 'unopened-parenthesis' }
  | { readonly code: 'unclosed-quote' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'value-too-long'; readonly most: number }
  | { readonly code: 'too-many'; readonly most: number }
  | { readonly code: 'too-deep'; readonly most: number };

export type QueryProblem = ProblemKind & At;
