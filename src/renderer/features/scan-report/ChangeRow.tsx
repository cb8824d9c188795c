import {
  CircleMinus,
  CirclePlus,
  FileWarning,
  FolderInput,
  PencilLine,
  Replace,
  RotateCcw,
  type LucideIcon,
} from 'lucide-react';
import type { FieldChange, ScanChange, ScanChangeKind } from '../../../shared/contract/scan-log.ts';
import { problemWords } from '../../i18n/problem-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showDetails } from '../../stores/dialogs.ts';

import { KeepBefore } from './KeepBefore.tsx';
import { TakeApart } from './TakeApart.tsx';
import { fieldWords, valueWords } from './report-words.ts';

const icons: Readonly<Record<ScanChangeKind, LucideIcon>> = {
  added: CirclePlus,
  changed: PencilLine,
  moved: FolderInput,
  replaced: Replace,
  returned: RotateCcw,
  missing: CircleMinus,
  problem: FileWarning,
};

/** One change, with what was before beside what is now. */
export function ChangeRow({ change }: { readonly change: ScanChange }) {
  const { t } = useWords();
  const { kind, trackId, name, artist, code } = change;
  const Icon = icons[kind];
  return (
    <li className="flex gap-3 py-2.5 [contain-intrinsic-size:auto_72px] [content-visibility:auto]">
      <Icon size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 select-text">
        <p className="break-words">
          {trackId === null ? (
            <span className="font-semibold">{name}</span>
          ) : (
            <button
              type="button"
              className="rounded-control text-left font-semibold hover:underline"
              onClick={() => showDetails(trackId)}
            >
              {name}
            </button>
          )}
          {artist === null ? null : <span className="text-ink-soft"> · {artist}</span>}
        </p>
        <Paths change={change} />
        {code === null ? null : <p className="text-ink-soft">{problemWords(t, code).what}</p>}
        {change.fields.length === 0 ? null : <Fields fields={change.fields} />}
        <KeepBefore change={change} />
        {change.canTakeApart ? <TakeApart change={change} /> : null}
        {change.isTakenApart ? <p className="text-ink-soft">{t('report.isTakenApart')}</p> : null}
      </div>
    </li>
  );
}

function Paths({ change: { path, pathBefore } }: { readonly change: ScanChange }) {
  const { t } = useWords();
  if (pathBefore === null) return <p className="text-xs break-all text-ink-soft">{path}</p>;
  return (
    <dl className="grid gap-x-4 text-xs min-[1000px]:grid-cols-2">
      {(
        [
          [t('report.before'), pathBefore],
          [t('report.after'), path],
        ] as const
      ).map(([label, value]) => (
        <div key={label} className="flex gap-2">
          <dt className="shrink-0 text-ink-faint">{label}</dt>
          <dd className="min-w-0 break-all text-ink-soft">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const words = useWords();
  const { t } = words;
  // a few bytes and seconds are a change, but none that shows
  const told = fields
    .map(({ field, before, after }) => ({
      field,
      was: valueWords(words, field, before),
      is: valueWords(words, field, after),
    }))
    .filter(({ was, is }) => was !== is);
  if (told.length === 0) return null;
  const cell = 'py-0.5 pr-4 text-left align-top font-normal break-words';
  return (
    <table className="mt-1 w-full max-w-3xl table-fixed text-xs">
      <thead className="text-ink-faint">
        <tr>
          <th scope="col" className={`${cell} w-40`}>
            {t('report.field')}
          </th>
          <th scope="col" className={cell}>
            {t('report.before')}
          </th>
          <th scope="col" className={cell}>
            {t('report.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ field, was, is }) => (
          <tr key={field}>
            <th scope="row" className={`${cell} text-ink-soft`}>
              {fieldWords(t, field)}
            </th>
            <td className={`${cell} text-ink-soft`}>{was}</td>
            <td className={cell}>{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
