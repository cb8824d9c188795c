import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { limits, type SortKey } from '../../../shared/query/ast.ts';
import { fields } from '../../../shared/query/fields.ts';
import { Button } from '../../elements/Button.tsx';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from '../query/index.ts';
import { inputClass } from './input-class.ts';

interface SortKeysProps {
  readonly label: string;
  /** What stands for no key. */
  readonly none: string;
  readonly keys: readonly SortKey[];
  readonly onKeys: (keys: readonly SortKey[]) => void;
}

const ORDERS = fields.filter(({ isOrder }) => isOrder);

/** Fields to sort by, the first before the second; what they leave equal stands as lists have it. */
export function SortKeys({ label, none, keys, onKeys }: SortKeysProps) {
  const { t } = useWords();
  const id = useId();
  // after chance nothing is equal
  const isOpen = keys.length > 0 && keys.length < limits.sortKeys && keys.at(-1)?.field !== 'random';
  const next = ORDERS.find(({ id: field }) => keys.every((key) => key.field !== field));
  return (
    <div className="flex flex-col gap-2">
      {keys.length === 0 ? (
        <p className="flex flex-wrap items-center gap-2">
          <label htmlFor={id}>{label}</label>
          <FieldMenu id={id} none={none} keys={keys} at={0} onKeys={onKeys} />
        </p>
      ) : (
        <ol className="flex flex-col gap-2">
          {keys.map((_, at) => (
            // a key is its place: the same field may stand in two
            <li key={at} className="flex flex-wrap items-center gap-2">
              <label htmlFor={`${id}-${at}`}>{at === 0 ? label : t('smart.thenBy')}</label>
              <FieldMenu
                id={`${id}-${at}`}
                none={keys.length === 1 ? none : null}
                keys={keys}
                at={at}
                onKeys={onKeys}
              />
              <KeyButtons keys={keys} at={at} onKeys={onKeys} />
            </li>
          ))}
        </ol>
      )}
      {isOpen && next !== undefined ? (
        <Button className="self-start" onClick={() => onKeys([...keys, { field: next.id, isDescending: false }])}>
          <Plus size={16} aria-hidden="true" />
          {t('smart.addSort')}
        </Button>
      ) : null}
    </div>
  );
}

interface KeyProps extends Pick<SortKeysProps, 'keys' | 'onKeys'> {
  readonly at: number;
}

interface FieldMenuProps extends KeyProps {
  readonly id: string;
  readonly none: string | null;
}

function FieldMenu({ id, none, keys, at, onKeys }: FieldMenuProps) {
  const { t, language } = useWords();
  const spoken = spokenLanguage(language);
  const choose = (value: string): void => {
    if (value === '') return onKeys([]);
    const field = value === 'random' ? value : fields.find((known) => known.id === value)?.id;
    if (field !== undefined) onKeys(keys.toSpliced(at, 1, { field, isDescending: field !== 'random' }));
  };
  return (
    <select
      id={id}
      className={`${inputClass} max-w-56`}
      value={keys[at]?.field ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {none === null ? null : <option value="">{none}</option>}
      <option value="random">{t('smart.random')}</option>
      {ORDERS.map((field) => (
        <option key={field.id} value={field.id}>
          {field.label[spoken]}
        </option>
      ))}
    </select>
  );
}

function KeyButtons({ keys, at, onKeys }: KeyProps) {
  const { t } = useWords();
  const key = keys[at];
  if (key === undefined) return null;
  const swap = (place: number): void => {
    const other = keys[place];
    if (other !== undefined) onKeys(keys.with(at, other).with(place, key));
  };
  const no = { no: at + 1 };
  return (
    <>
      {key.field === 'random' ? null : (
        <label className="flex h-8 items-center gap-2">
          <input
            type="checkbox"
            checked={key.isDescending}
            onChange={({ currentTarget }) => onKeys(keys.with(at, { ...key, isDescending: currentTarget.checked }))}
          />
          {t('smart.descending')}
        </label>
      )}
      {keys.length < 2 ? null : (
        <span className="flex">
          <IconButton icon={ArrowUp} label={t('smart.sortUp', no)} disabled={at === 0} onClick={() => swap(at - 1)} />
          <IconButton
            icon={ArrowDown}
            label={t('smart.sortDown', no)}
            disabled={at === keys.length - 1}
            onClick={() => swap(at + 1)}
          />
          <IconButton icon={X} label={t('smart.removeSort', no)} onClick={() => onKeys(keys.toSpliced(at, 1))} />
        </span>
      )}
    </>
  );
}
