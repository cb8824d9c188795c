import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { AgeUnit } from '../../../shared/query/ast.ts';
import type { DraftRule } from '../../../shared/query/draft.ts';
import { expectations } from '../../../shared/query/expectations.ts';
import { fieldOf } from '../../../shared/query/fields.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { spokenLanguage } from '../query/index.ts';
import { inputClass } from './input-class.ts';

interface ValueInputProps {
  readonly rule: DraftRule;
  readonly isAge: boolean;
  readonly isWrong: boolean;
  readonly onRule: (rule: DraftRule) => void;
}

/** What the field is compared with: a line, a menu or an age, as the field wants it. */
export function ValueInput({ rule, isAge, isWrong, onRule }: ValueInputProps) {
  const { t } = useWords();
  const { type } = fieldOf(rule.field);
  const onValue = (value: string): void => onRule({ ...rule, value });
  if (type === 'choice') return <ChoiceInput rule={rule} onValue={onValue} />;
  if (type === 'playlist') return <PlaylistInput value={rule.value} onValue={onValue} />;
  if (isAge) return <AgeInput value={rule.value} isWrong={isWrong} onValue={onValue} />;
  if (rule.operator !== 'between')
    return <OneInput rule={rule} label={t('smart.value')} value={rule.value} isWrong={isWrong} onValue={onValue} />;
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2">
      <OneInput rule={rule} label={t('smart.from')} value={rule.value} isWrong={isWrong} onValue={onValue} />
      {t('smart.and')}
      <OneInput
        rule={rule}
        label={t('smart.to')}
        value={rule.to}
        isWrong={isWrong}
        onValue={(to) => onRule({ ...rule, to })}
      />
    </span>
  );
}

interface PlainInputProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface OneInputProps extends PlainInputProps {
  readonly rule: DraftRule;
  readonly label: string;
  readonly isWrong: boolean;
}

function OneInput({ rule, label, value, isWrong, onValue }: OneInputProps) {
  const { language } = useWords();
  const { type, suggests } = fieldOf(rule.field);
  const listId = useId();
  if (type === 'stars') return <StarsInput label={label} value={value} language={language} onValue={onValue} />;
  const { examples } = expectations[type];
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={isWrong}
        className={`${inputClass} min-w-24 flex-1`}
        value={value}
        placeholder={type === 'text' ? '' : examples[0]}
        list={suggests === undefined ? undefined : listId}
        maxLength={200}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {suggests === undefined ? null : <Suggestions id={listId} suggests={suggests} text={value} />}
    </>
  );
}

function Suggestions({ id, suggests, text }: { readonly id: string } & Parameters<typeof useValues>[0]) {
  const values = useValues({ suggests, text });
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

function useValues({
  suggests,
  text,
}: {
  readonly suggests: NonNullable<ReturnType<typeof fieldOf>['suggests']>;
  readonly text: string;
}) {
  const found = useQuery({
    queryKey: ['queryValues', suggests, text],
    queryFn: () => call('tracks.queryValues', { suggests, text }),
    placeholderData: (previous) => previous,
    gcTime: 10_000,
  });
  return found.data ?? [];
}

interface StarsInputProps extends PlainInputProps {
  readonly label: string;
  readonly language: string;
}

const HALVES = Array.from({ length: 10 }, (_, no) => String((no + 1) / 2));

function StarsInput({ label, language, value, onValue }: StarsInputProps) {
  const known = HALVES.includes(value) ? HALVES : [value, ...HALVES];
  return (
    <select
      aria-label={label}
      className={inputClass}
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    >
      {known.map((stars) => (
        <option key={stars} value={stars}>
          {stars === '' ? '' : `${formatNumber(language, Number(stars), 1)} ★`}
        </option>
      ))}
    </select>
  );
}

function ChoiceInput({ rule, onValue }: { readonly rule: DraftRule; readonly onValue: (value: string) => void }) {
  const { t, language } = useWords();
  return (
    <select
      aria-label={t('smart.value')}
      className={`${inputClass} min-w-24 flex-1`}
      value={rule.value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    >
      {(fieldOf(rule.field).choices ?? []).map(({ id, doc }) => (
        <option key={id} value={id}>
          {doc[spokenLanguage(language)]}
        </option>
      ))}
    </select>
  );
}

function PlaylistInput({ value, onValue }: PlainInputProps) {
  const { t } = useWords();
  const manual = (usePlaylists().data ?? []).filter(({ kind }) => kind === 'manual');
  const known = manual.map(({ id, name }) => ({ value: `#${id}`, name }));
  const all = known.some((one) => one.value === value) ? known : [{ value, name: value }, ...known];
  return (
    <select
      aria-label={t('smart.value')}
      className={`${inputClass} min-w-24 flex-1`}
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    >
      {all.map((one) => (
        <option key={one.value} value={one.value}>
          {one.name}
        </option>
      ))}
    </select>
  );
}

const UNITS: readonly AgeUnit[] = ['h', 'd', 'w', 'm', 'y'];

function AgeInput({ value, isWrong, onValue }: PlainInputProps & { readonly isWrong: boolean }) {
  const { t } = useWords();
  const words: Readonly<Record<AgeUnit, string>> = {
    h: t('smart.ages.h'),
    d: t('smart.ages.d'),
    w: t('smart.ages.w'),
    m: t('smart.ages.m'),
    y: t('smart.ages.y'),
  };
  const [, count = '', unit = 'd'] = /^\s*(\d*)\s*([hdwmy])?\s*$/u.exec(value) ?? [];
  return (
    <span className="flex min-w-0 flex-1 gap-2">
      <input
        aria-label={t('smart.value')}
        aria-invalid={isWrong}
        type="number"
        min={0}
        max={99_999}
        className={`${inputClass} w-20`}
        value={count}
        // an empty one stays an age, so that the line does not turn into a date while it is typed
        onChange={({ currentTarget }) => onValue(`${currentTarget.value === '' ? 0 : currentTarget.value}${unit}`)}
      />
      <select
        aria-label={t('smart.unit')}
        className={inputClass}
        value={unit}
        onChange={({ currentTarget }) => onValue(`${count}${currentTarget.value}`)}
      >
        {UNITS.map((known) => (
          <option key={known} value={known}>
            {words[known]}
          </option>
        ))}
      </select>
    </span>
  );
}
