import type { TFunction } from 'i18next';
import type { Operator } from '../../../shared/query/ast.ts';
import type { DraftRule } from '../../../shared/query/draft.ts';
import { fieldOf, findChoice as findValue } from '../../../shared/query/fields.ts';
import { spokenLanguage } from './query-language.ts';

/** A rule as a sentence: «Artist does not contain “Zed”», «not: Year is more than 2030». */
export function ruleWords(t: TFunction, language: string, rule: DraftRule): string {
  const field = fieldOf(rule.field);
  const { type } = field;
  const spoken = spokenLanguage(language);
  if (type === 'choice') {
    const what = findValue(field, rule.value)?.doc[spoken] ?? rule.value;
    const words = rule.isNegated ? t('smart.ops.not', { what }) : what;
    // of these each says by itself what the track is
    return rule.field === 'is' ? words : `${field.label[spoken]} ${words}`;
  }
  const value = type === 'text' ? t('smart.quoted', { text: rule.value }) : ageWords(language, rule.value);
  const values = rule.operator === 'between' ? `${value} ${t('smart.and')} ${rule.to}` : value;
  const sentence = `${field.label[spoken]} ${operatorWords(t, rule)} ${values}`;
  return rule.isNegated && !hasOwnDenial(rule) ? t('smart.ops.not', { what: sentence }) : sentence;
}

/** «is not», «does not contain»: the others are denied as a whole. */
function hasOwnDenial({ operator }: DraftRule): boolean {
  return operator === 'is' || operator === 'contains';
}

const AGE = /^(\d+)([hdwmy])$/u;
const UNITS = new Map([
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['m', 'month'],
  ['y', 'year'],
]);

/** `2w` as `2 weeks`; anything else as it is. */
function ageWords(language: string, value: string): string {
  const [, count = '', letter = ''] = AGE.exec(value) ?? [];
  const unit = UNITS.get(letter);
  return unit === undefined
    ? value
    : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
}

/** As the editor of rules says it, without «not» where that stands in front. */
function operatorWords(t: TFunction, { field, operator, isNegated, value }: DraftRule): string {
  if (isNegated && operator === 'is') return t('smart.ops.not-is');
  if (isNegated && operator === 'contains') return t('smart.ops.not-contains');
  const { type } = fieldOf(field);
  return type === 'time' || type === 'day' ? dateWords(t, operator, AGE.test(value)) : t(`smart.ops.${operator}`);
}

function dateWords(t: TFunction, operator: Operator, isAge: boolean): string {
  if (operator === 'lt' || operator === 'le')
    return isAge ? t('smart.ops.last') : operator === 'lt' ? t('smart.ops.before') : t('ruleRemarks.onOrBefore');
  if (operator === 'gt' || operator === 'ge')
    return isAge ? t('smart.ops.ago') : operator === 'gt' ? t('smart.ops.after') : t('ruleRemarks.onOrAfter');
  return operator === 'is' ? t('smart.ops.on') : t(`smart.ops.${operator}`);
}
