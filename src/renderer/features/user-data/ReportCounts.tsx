import type { ImportCounts } from '../../../shared/contract/user-data.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { kindWords } from './kind-words.ts';

const columns = ['added', 'updated', 'unchanged', 'kept', 'waiting'] as const;

/** How many records of each kind become what. */
export function ReportCounts({ counts }: { readonly counts: readonly ImportCounts[] }) {
  const { t, language } = useWords();
  const heads: Readonly<Record<(typeof columns)[number], string>> = {
    added: t('userData.added'),
    updated: t('userData.updated'),
    unchanged: t('userData.unchanged'),
    kept: t('userData.kept'),
    waiting: t('userData.waits'),
  };
  if (counts.length === 0) return <p>{t('userData.nothingIn')}</p>;
  return (
    <table className="tabular w-full text-right">
      <thead>
        <tr className="border-b border-line text-xs text-ink-soft">
          <th scope="col" className="py-1 text-left font-normal">
            {t('userData.kind')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pl-3 font-normal">
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.kind} className="border-b border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {kindWords(t, count.kind)}
            </th>
            {columns.map((column) => (
              <td key={column} className={count[column] === 0 ? 'pl-3 text-ink-faint' : 'pl-3'}>
                {formatNumber(language, count[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
