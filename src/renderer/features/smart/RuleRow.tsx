import { X } from 'lucide-react';
import type { DraftRule } from '../../../shared/query/draft.ts';
import { dateFields } from '../../../shared/query/fields-dates.ts';
import { fileFields } from '../../../shared/query/fields-file.ts';
import { ownFields } from '../../../shared/query/fields-own.ts';
import { stateFields } from '../../../shared/query/fields-state.ts';
import { tagFields } from '../../../shared/query/fields-tags.ts';
import { fields, type Field } from '../../../shared/query/fields.ts';
import { problemWords } from '../../../shared/query/problem-words.ts';
import type { QueryProblem } from '../../../shared/query/problems.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from '../query/index.ts';
import { inputClass } from './input-class.ts';
import { findChoice, operatorChoices, withField, withOperator } from './operator-choices.ts';
import { ValueInput } from './ValueInput.tsx';

interface RuleRowProps {
  readonly rule: DraftRule;
  /** Told once somebody has typed something. */
  readonly problem: QueryProblem | undefined;
  readonly onRule: (rule: DraftRule) => void;
  readonly onRemove: () => void;
}

export function RuleRow({ rule, problem, onRule, onRemove }: RuleRowProps) {
  const { t, language } = useWords();
  const choices = operatorChoices(t, rule);
  const chosen = findChoice(choices, rule) ?? choices.at(-1);
  const isTyped = rule.value !== '' || rule.to !== '';
  const shown = isTyped ? problem : undefined;
  return (
    <li className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <FieldMenu rule={rule} onRule={onRule} />
        <select
          aria-label={t('smart.operator')}
          className={inputClass}
          value={chosen?.id}
          onChange={({ currentTarget: { value } }) => {
            const next = choices.find(({ id }) => id === value);
            if (next !== undefined) onRule(withOperator(rule, next));
          }}
        >
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <ValueInput rule={rule} isAge={chosen?.isAge ?? false} isWrong={shown !== undefined} onRule={onRule} />
        <IconButton icon={X} iconSize={16} label={t('smart.removeRule')} onClick={onRemove} />
      </div>
      {shown === undefined ? null : (
        <p className="text-xs text-danger">{problemWords(shown, spokenLanguage(language))}</p>
      )}
    </li>
  );
}

const GROUPS = [
  ['tags', tagFields],
  ['file', fileFields],
  ['dates', dateFields],
  ['own', ownFields],
  ['state', stateFields],
] as const;

function FieldMenu({ rule, onRule }: Pick<RuleRowProps, 'rule' | 'onRule'>) {
  const { t, language } = useWords();
  const spoken = spokenLanguage(language);
  const names = {
    tags: t('smart.groups.tags'),
    file: t('smart.groups.file'),
    dates: t('smart.groups.dates'),
    own: t('smart.groups.own'),
    state: t('smart.groups.state'),
  };
  const choose = (value: string): void => {
    const field: Field | undefined = fields.find(({ id }) => id === value);
    if (field !== undefined) onRule(withField(rule, field.id));
  };
  return (
    <select
      aria-label={t('smart.field')}
      className={`${inputClass} max-w-48`}
      value={rule.field}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {GROUPS.map(([name, group]) => (
        <optgroup key={name} label={names[name]}>
          {group.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[spoken]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
