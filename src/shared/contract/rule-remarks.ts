/** What becomes of the rules of a smart playlist on its way from another program, or to one. */

/**
 * Of a rule: `no-field`, `no-operator`, `bad-value`, `no-playlist` (it is left out), `always` (it holds for all tracks, and is left
 * out), `kept-as` (another rule stands for it), `by-name` (a playlist is meant that is called so), `about` (it compares a little
 * differently). Of the whole: the others; `nothing`, `too-many`, `too-deep` and `damaged` leave no rules at all.
 */
export type RemarkCode =
  | 'no-field'
  | 'no-operator'
  | 'bad-value'
  | 'no-playlist'
  | 'always'
  | 'kept-as'
  | 'by-name'
  | 'about'
  | 'no-order'
  | 'no-limit'
  | 'by-chance'
  | 'checked-only'
  | 'not-live'
  | 'private'
  | 'no-setting'
  | 'spelling'
  | 'nothing'
  | 'too-many'
  | 'too-deep'
  | 'damaged';

/** What a remark means for the tracks that are found: none, more or fewer of them, or in some cases others. */
export type RemarkEffect = 'none' | 'more' | 'fewer' | 'other';

export interface RuleRemark {
  readonly code: RemarkCode;
  /** Which rule: its number, after those of the groups that it stands in (`2.1`); empty for the whole. */
  readonly place: string;
  /** The rule or the setting in the words of where it comes from. */
  readonly said: string;
  /** What stands for it; empty where nothing does. */
  readonly became: string;
  readonly effect: RemarkEffect;
}

/** Whether the rules find neither more nor fewer tracks for any of them, as far as can be told. */
export function areWhole(remarks: readonly RuleRemark[]): boolean {
  return remarks.every(({ effect }) => effect !== 'more' && effect !== 'fewer');
}
