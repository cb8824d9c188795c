/** How the values of a field can be compared, in the words of the editor. */
import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/errors.ts';
import type { Operator } from '../../../shared/query/ast.ts';
import type { DraftRule } from '../../../shared/query/draft.ts';
import type { FieldType } from '../../../shared/query/field-types.ts';
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';

/** One line of the menu. `isAge`: its value is an age and no date. */
export interface OperatorChoice {
  readonly id: string;
  readonly operator: Operator;
  readonly isNegated: boolean;
  readonly isAge: boolean;
  readonly label: string;
}

type Kind = 'text' | 'number' | 'day' | 'time' | 'choice';

function kindOf(type: FieldType): Kind {
  switch (type) {
    case 'number':
    case 'stars':
    case 'length':
    case 'size':
    case 'bitrate':
    case 'rate':
    case 'part':
      return 'number';
    case 'choice':
    case 'playlist':
      return 'choice';
    case 'text':
    case 'day':
    case 'time':
      return type;
    default:
      return assertNever(type);
  }
}

/** What the field offers; the choice of the rule at hand is always among them. */
export function operatorChoices(t: TFunction, rule: DraftRule): readonly OperatorChoice[] {
  const choices = choicesOf(t, kindOf(fieldOf(rule.field).type));
  if (findChoice(choices, rule) !== undefined) return choices;
  const { operator, isNegated } = rule;
  const plain = findChoice(choices, { ...rule, isNegated: false })?.label ?? operator;
  const isAge = isAgeRule(rule);
  const label = isNegated ? t('smart.ops.not', { what: plain }) : plain;
  return [...choices, { id: `rare-${operator}`, operator, isNegated, isAge, label }];
}

/** The choice that the rule is. */
export function findChoice(choices: readonly OperatorChoice[], rule: DraftRule): OperatorChoice | undefined {
  const isAge = isAgeRule(rule);
  const isIt = (choice: OperatorChoice) => choice.operator === rule.operator && choice.isNegated === rule.isNegated;
  return choices.find((choice) => isIt(choice) && choice.isAge === isAge);
}

const AGE = /^\s*\d+\s*[hdwmy]\s*$/u;

function isAgeRule({ field, operator, value }: DraftRule): boolean {
  return fieldOf(field).type === 'time' && (operator === 'lt' || operator === 'gt') && AGE.test(value);
}

function choicesOf(t: TFunction, kind: Kind): readonly OperatorChoice[] {
  const choice = (operator: Operator, label: string, more: Partial<OperatorChoice> = {}): OperatorChoice => {
    const whole = { operator, isNegated: false, isAge: false, label, ...more };
    return { ...whole, id: `${whole.isNegated ? 'not-' : ''}${operator}${whole.isAge ? '-age' : ''}` };
  };
  const not = { isNegated: true };
  switch (kind) {
    case 'text':
      return [
        choice('holds', t('smart.ops.holds')),
        choice('holds', t('smart.ops.not-holds'), not),
        choice('is', t('smart.ops.is')),
        choice('is', t('smart.ops.not-is'), not),
        choice('contains', t('smart.ops.contains')),
        choice('contains', t('smart.ops.not-contains'), not),
        choice('begins', t('smart.ops.begins')),
        choice('ends', t('smart.ops.ends')),
        choice('phrase', t('smart.ops.phrase')),
      ];
    case 'number':
      return [
        choice('is', t('smart.ops.is')),
        choice('is', t('smart.ops.not-is'), not),
        choice('ge', t('smart.ops.ge')),
        choice('le', t('smart.ops.le')),
        choice('gt', t('smart.ops.gt')),
        choice('lt', t('smart.ops.lt')),
        choice('between', t('smart.ops.between')),
      ];
    case 'time':
      return [
        choice('lt', t('smart.ops.last'), { isAge: true }),
        choice('gt', t('smart.ops.ago'), { isAge: true }),
        ...dayChoices(t, choice),
      ];
    case 'day':
      return dayChoices(t, choice);
    case 'choice':
      return [choice('is', t('smart.ops.is')), choice('is', t('smart.ops.not-is'), not)];
    default:
      return assertNever(kind);
  }
}

function dayChoices(
  t: TFunction,
  choice: (operator: Operator, label: string) => OperatorChoice,
): readonly OperatorChoice[] {
  return [
    choice('is', t('smart.ops.on')),
    choice('lt', t('smart.ops.before')),
    choice('gt', t('smart.ops.after')),
    choice('between', t('smart.ops.between')),
  ];
}

/** The rule with another field: what was typed stays where it can mean something there. */
export function withField(rule: DraftRule, field: FieldId): DraftRule {
  const [before, after] = [fieldOf(rule.field), fieldOf(field)];
  const isSame = kindOf(before.type) === kindOf(after.type);
  const kept = before.type === after.type && after.type !== 'choice' ? rule.value : firstValue(field);
  return isSame
    ? { ...rule, field, value: kept, to: before.type === after.type ? rule.to : '' }
    : { ...rule, field, operator: firstOperator(field), isNegated: false, value: firstValue(field), to: '' };
}

function firstOperator(field: FieldId): Operator {
  const kind = kindOf(fieldOf(field).type);
  return kind === 'text' ? 'holds' : kind === 'number' ? 'ge' : kind === 'time' ? 'lt' : 'is';
}

function firstValue(field: FieldId): string {
  const { type, choices } = fieldOf(field);
  if (type === 'choice') return choices?.[0]?.id ?? '';
  return type === 'stars' ? '4' : type === 'time' ? '30d' : '';
}

/** The rule compared otherwise. */
export function withOperator(rule: DraftRule, { operator, isNegated, isAge }: OperatorChoice): DraftRule {
  const wasAge = AGE.test(rule.value);
  const isTime = fieldOf(rule.field).type === 'time';
  const value = isTime && wasAge !== isAge ? (isAge ? '30d' : '') : rule.value;
  return { ...rule, operator, isNegated, value };
}
