import type { TFunction } from 'i18next';
import { toDraft, type DraftNode, type DraftRule } from '../../../shared/query/draft.ts';
import type { Operator, Query } from '../../../shared/query/ast.ts';
import { fieldOf, findChoice as findValue } from '../../../shared/query/fields.ts';
import { print } from '../../../shared/query/print.ts';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from '../query/index.ts';

/** What a smart playlist looks for, as sentences. */
export function RulesInWords({ query }: { readonly query: Query }) {
  const { t } = useWords();
  const { where } = toDraft(query);
  const order = print({ ...query, where: { kind: 'all', of: [] } });
  return (
    <div className="flex flex-col gap-1 select-text">
      {where.of.length === 0 ? <p>{t('smart.everything')}</p> : <Part node={where} />}
      {order === '' ? null : <code className="font-mono text-ink-soft">{order}</code>}
    </div>
  );
}

function Part({ node }: { readonly node: DraftNode }) {
  const { t, language } = useWords();
  if (node.kind === 'rule') return <p>{ruleWords(t, language, node)}</p>;
  const words = { all: t('smart.all'), any: t('smart.any'), none: t('smart.none') };
  return (
    <>
      <p className="text-ink-soft">{words[node.kind]}</p>
      <ul className="ml-1.5 border-l border-line pl-4">
        {node.of.map((part) => (
          <li key={part.key} className="py-0.5">
            <Part node={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ruleWords(t: TFunction, language: string, rule: DraftRule): string {
  const field = fieldOf(rule.field);
  const { type } = field;
  const spoken = spokenLanguage(language);
  if (type === 'choice') {
    const what = findValue(field, rule.value)?.doc[spoken] ?? rule.value;
    const words = rule.isNegated ? t('smart.ops.not', { what }) : what;
    // of these each says by itself what the track is
    return rule.field === 'is' ? words : `${field.label[spoken]} ${words}`;
  }
  const value = type === 'text' ? `“${rule.value}”` : ageWords(language, rule.value);
  const values = rule.operator === 'between' ? `${value} ${t('smart.and')} ${rule.to}` : value;
  return `${field.label[spoken]} ${operatorWords(t, rule)} ${values}`;
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

/** As the editor of rules says it. */
function operatorWords(t: TFunction, { field, operator, isNegated, value }: DraftRule): string {
  if (isNegated && operator === 'is') return t('smart.ops.not-is');
  if (isNegated && operator === 'contains') return t('smart.ops.not-contains');
  const { type } = fieldOf(field);
  const words =
    type === 'time' || type === 'day' ? dateWords(t, operator, AGE.test(value)) : t(`smart.ops.${operator}`);
  return isNegated ? t('smart.ops.not', { what: words }) : words;
}

function dateWords(t: TFunction, operator: Operator, isAge: boolean): string {
  if (operator === 'lt' || operator === 'le')
    return isAge ? t('smart.ops.last') : operator === 'lt' ? t('smart.ops.before') : t('ruleRemarks.onOrBefore');
  if (operator === 'gt' || operator === 'ge')
    return isAge ? t('smart.ops.ago') : operator === 'gt' ? t('smart.ops.after') : t('ruleRemarks.onOrAfter');
  return operator === 'is' ? t('smart.ops.on') : t(`smart.ops.${operator}`);
}
