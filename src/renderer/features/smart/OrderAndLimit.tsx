import { useId } from 'react';
import { limitKey, type Draft, type DraftLimit } from '../../../shared/query/draft.ts';
import type { QueryProblem } from '../../../shared/query/problems.ts';
import { useWords } from '../../i18n/use-words.ts';
import { inputClass } from './input-class.ts';
import { SortKeys } from './SortKeys.tsx';

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
            <SortKeys
              label={t('smart.chosenBy')}
              none={t('smart.asSorted')}
              keys={by}
              onKeys={(keys) => onDraft({ ...draft, by: keys })}
            />
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SortKeys
          label={t('smart.sortBy')}
          none={t('smart.ownSort')}
          keys={sort}
          onKeys={(keys) => onDraft({ ...draft, sort: keys })}
        />
      </div>
    </div>
  );
}
