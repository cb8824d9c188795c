/** What a query is once it is read: the same for the search box, filters, smart playlists, the command line. */
import type { FieldId } from './fields.ts';

/** How a text is compared; all of them folded as search folds, see docs/search.md. */
export type TextOperator = 'holds' | 'phrase' | 'is' | 'begins' | 'ends' | 'contains';
/** How a number or a time is compared. `between` takes both ends in. */
export type ValueOperator = 'is' | 'lt' | 'le' | 'gt' | 'ge' | 'between';
export type Operator = TextOperator | ValueOperator;

export type AgeUnit = 'h' | 'd' | 'w' | 'm' | 'y';

/** So long before now; months and years by the calendar. */
export interface Age {
  readonly count: number;
  readonly unit: AgeUnit;
}

/** A playlist by its id; by its name it is a text. */
export interface PlaylistReference {
  readonly playlistId: number;
}

/**
 * In the field's own unit, as the library stores it: half stars, ms, bytes, bit/s, Hz, parts of one. Days are texts
 * (`1997`, `1997-05`, `1997-05-21`, `today`, `yesterday`), choices too.
 */
export type Value = string | number | Age | PlaylistReference;

/** One comparison. */
export interface Rule {
  readonly kind: 'rule';
  readonly field: FieldId;
  readonly operator: Operator;
  readonly value: Value;
  /** The upper end, for `between` alone. */
  readonly to?: Value;
  /** All other tracks, also those that say nothing of the field. */
  readonly isNegated: boolean;
}

/** `all` of no parts holds for every track, `any` of none for no track. `none` is what is left by `any`. */
export interface Group {
  readonly kind: 'all' | 'any' | 'none';
  readonly of: readonly Node[];
}

export type Node = Rule | Group;

export interface SortKey {
  readonly field: FieldId | 'random';
  readonly isDescending: boolean;
}

/** From the front of the order, as many as stay within it. */
export interface Limit {
  readonly count: number;
  readonly unit: 'tracks' | 'ms' | 'bytes';
}

export interface Query {
  readonly where: Group;
  /** The order of what is shown; of none the caller's own. */
  readonly sort: readonly SortKey[];
  readonly limit: Limit | null;
  /** Which come first for the limit; of none those that `sort` puts first. */
  readonly by: readonly SortKey[];
  /** Another number, other tracks at random. */
  readonly seed: number;
}

/** What a query may have at most; what has more is refused before anything is asked. */
export const limits = {
  /** Of the whole text, UTF-16 code units. */
  length: 10_000,
  /** Rules and groups together. */
  nodes: 64,
  depth: 8,
  /** Of one value, UTF-16 code units. */
  valueLength: 200,
  sortKeys: 4,
} as const;

/** All tracks, in the caller's order. */
export const everything: Query = { where: { kind: 'all', of: [] }, sort: [], limit: null, by: [], seed: 0 };
