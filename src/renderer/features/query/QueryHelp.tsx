import { Popover } from '@base-ui/react/popover';
import { CircleQuestionMark } from 'lucide-react';
import { expectations } from '../../../shared/query/expectations.ts';
import type { InLanguages } from '../../../shared/query/field-types.ts';
import { fields, type Field } from '../../../shared/query/fields.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { spokenLanguage } from './query-language.ts';

interface QueryHelpProps {
  /** Puts an example into the box. */
  readonly onExample: (example: string) => void;
}

const LIMITS = ['sort:-year', 'limit:50', 'limit:90m by:random'];

/** What can be typed into a box of queries: made from the table of fields, each example a button. */
export function QueryHelp({ onExample }: QueryHelpProps) {
  const { t } = useWords();
  return (
    <Popover.Root>
      <Popover.Trigger render={<IconButton icon={CircleQuestionMark} iconSize={16} label={t('query.help')} />} />
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} className="z-50">
          <Popover.Popup className="popup flex max-h-[70vh] w-[34rem] max-w-[92vw] flex-col overflow-y-auto p-4">
            <Popover.Title className="text-base font-semibold">{t('query.help')}</Popover.Title>
            <Popover.Description className="mt-1 text-ink-soft">{t('query.helpWords')}</Popover.Description>
            <Basics />
            <h3 className="mt-4 font-semibold">{t('query.helpFields')}</h3>
            <Fields onExample={onExample} />
            <h3 className="mt-4 font-semibold">{t('query.helpOrder')}</h3>
            <p className="mt-1 flex flex-wrap gap-2">
              {LIMITS.map((example) => (
                <Example key={example} example={example} onExample={onExample} />
              ))}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Basics() {
  const { t } = useWords();
  const rows = [
    ['"dark side"', t('query.helpPhrase')],
    ['jazz or blues', t('query.helpOr')],
    ['-live', t('query.helpNot')],
    ['album="Blue"', t('query.helpIs')],
    ['year>=1990', t('query.helpCompare')],
  ] as const;
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      {rows.map(([example, says]) => (
        <div key={example} className="contents">
          <dt className="font-mono text-xs leading-5">{example}</dt>
          <dd className="text-ink-soft">{says}</dd>
        </div>
      ))}
    </dl>
  );
}

function Fields({ onExample }: QueryHelpProps) {
  const { language } = useWords();
  const spoken = spokenLanguage(language);
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {fields.map((field) => (
        <li key={field.id} className="grid grid-cols-[11rem_1fr] items-baseline gap-x-3">
          <span>
            <Example example={field.example} onExample={onExample} />
          </span>
          <span className="text-ink-soft">
            <span className="text-ink">{field.label[spoken]}. </span>
            {field.doc[spoken]} <span className="text-xs text-ink-faint">{valuesOf(field, spoken)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Beside what texts have in common, which is said once. */
function valuesOf(field: Field, spoken: keyof InLanguages): string {
  if (field.type === 'text') return '';
  if (field.choices !== undefined) return field.choices.map(({ id }) => id).join(', ');
  const { says, examples } = expectations[field.type];
  return `${says[spoken]}: ${examples.join(', ')}`;
}

function Example({ example, onExample }: QueryHelpProps & { readonly example: string }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      aria-label={t('query.helpInsert', { example })}
      className="rounded-control border border-line bg-canvas px-1.5 text-left font-mono text-xs leading-5 hover:bg-hover"
      onClick={() => onExample(example)}
    >
      {example}
    </button>
  );
}
