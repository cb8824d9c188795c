import { useId } from 'react';
import type { SortKey } from '../../../shared/query/ast.ts';
import { limitKey, type Draft, type DraftLimit } from '../../../shared/query/draft.ts';
import { fields } from '../../../shared/query/fields.ts';
import type { QueryProblem } from '../../../shared/query/problems.ts';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from '../query/index.ts';
import { inputClass } from './input-class.ts';

interface OrderAndLimitProps {
  readonly draft: Draft;
  readonly problems: ReadonlyMap<number, QueryProblem>;
  readonly onDraft: (draft: Draft) => void;
}

const UNITS = ['tracks', 'minutes', 'megabytes'] as const;
const FIRST: DraftLimit = { count: '25', unit: 'tracks' };

/** How many of what is found, which of them, and in which order. */
export function OrderAndLimit({ draft, problems, onDraft }: OrderAndLimitProps) {
  const { t } = useWords();
  const id = useId();
  const { limit, sort, by } = draft;
  const units = {
    tracks: t('smart.units.tracks'),
    minutes: t('smart.units.minutes'),
    megabytes: t('smart.units.megabytes'),
  };
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="flex h-8 items-center gap-2">
          <input
            id={id}
            type="checkbox"
            checked={limit !== null}
            onChange={({ currentTarget }) =>
              onDraft({ ...draft, limit: currentTarget.checked ? FIRST : null, by: currentTarget.checked ? by : [] })
            }
          />
          {t('smart.limit')}
        </label>
        {limit === null ? null : (
          <>
            <input
              aria-label={t('smart.limitOn')}
              aria-invalid={problems.has(limitKey)}
              className={`${inputClass} w-20`}
              inputMode="decimal"
              value={limit.count}
              onChange={({ currentTarget }) => onDraft({ ...draft, limit: { ...limit, count: currentTarget.value } })}
            />
            <select
              aria-label={t('smart.unit')}
              className={inputClass}
              value={limit.unit}
              onChange={({ currentTarget: { value } }) => {
                const unit = UNITS.find((known) => known === value);
                if (unit !== undefined) onDraft({ ...draft, limit: { ...limit, unit } });
              }}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {units[unit]}
                </option>
              ))}
            </select>
            <OrderMenu
              label={t('smart.chosenBy')}
              none={t('smart.asSorted')}
              keys={by}
              onKeys={(keys) => onDraft({ ...draft, by: keys })}
            />
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <OrderMenu
          label={t('smart.sortBy')}
          none={t('smart.ownSort')}
          keys={sort}
          onKeys={(keys) => onDraft({ ...draft, sort: keys })}
        />
      </div>
    </div>
  );
}

interface OrderMenuProps {
  readonly label: string;
  readonly none: string;
  readonly keys: readonly SortKey[];
  readonly onKeys: (keys: readonly SortKey[]) => void;
}

/** The first key; further ones are written as text, and stay. */
function OrderMenu({ label, none, keys, onKeys }: OrderMenuProps) {
  const { t, language } = useWords();
  const id = useId();
  const spoken = spokenLanguage(language);
  const [first, ...rest] = keys;
  const choose = (value: string): void => {
    if (value === '') return onKeys([]);
    const field = value === 'random' ? value : fields.find((known) => known.id === value)?.id;
    return field === undefined ? undefined : onKeys([{ field, isDescending: field !== 'random' }]);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={`${inputClass} max-w-56`}
        value={first?.field ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{none}</option>
        <option value="random">{t('smart.random')}</option>
        {fields
          .filter(({ isOrder }) => isOrder)
          .map((field) => (
            <option key={field.id} value={field.id}>
              {field.label[spoken]}
            </option>
          ))}
      </select>
      {first === undefined || first.field === 'random' ? null : (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={first.isDescending}
            onChange={({ currentTarget }) => onKeys([{ ...first, isDescending: currentTarget.checked }, ...rest])}
          />
          {t('smart.descending')}
        </label>
      )}
    </>
  );
}
