import { CircleCheck, FileWarning } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problems.ts';
import { Pager } from '../../elements/Pager.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatBytes, formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useProblems } from '../../link/queries.ts';
import { problemWords } from '../../i18n/problem-words.ts';

const PAGE = 100;

export function ProblemList() {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const problems = useProblems(offset, PAGE);
  if (problems.isError) {
    return (
      <p role="alert" className="text-danger">
        {t('problems.error')}. {errorWords(t, problems.error)}
      </p>
    );
  }
  if (problems.data === undefined) return null;
  const { total, items } = problems.data;
  return (
    <section aria-label={t('problems.title')}>
      <h2 className="mb-1 text-base font-semibold">{t('problems.title')}</h2>
      {total === 0 ? (
        <p className="flex items-center gap-2 text-ink-soft">
          <CircleCheck size={16} aria-hidden="true" className="text-accent" />
          {t('problems.none')}
        </p>
      ) : (
        <p className="mb-2 text-ink-soft">{t('problems.count', { count: total })}</p>
      )}
      {total === 0 ? null : (
        <ul aria-label={t('problems.list')} className="divide-y divide-line border-y border-line">
          {items.map((problem) => (
            <ProblemItem key={problem.id} problem={problem} />
          ))}
        </ul>
      )}
      <Pager
        offset={offset}
        pageSize={PAGE}
        total={total}
        onOffset={setOffset}
        previousLabel={t('problems.previousPage')}
        nextLabel={t('problems.nextPage')}
        text={t('problems.page', { from: offset + 1, to: offset + items.length, total })}
      />
    </section>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { t, language } = useWords();
  const words = problemWords(t, problem.code);
  const slash = Math.max(problem.path.lastIndexOf('/'), problem.path.lastIndexOf('\\'));
  const size = problem.sizeBytes === null ? '' : ` · ${formatBytes(language, problem.sizeBytes)}`;
  return (
    <li className="flex gap-3 py-2.5 [contain-intrinsic-size:auto_84px] [content-visibility:auto]">
      <FileWarning size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1 select-text">
        <p className="break-all">
          <span className="text-ink-faint">{problem.path.slice(0, slash + 1)}</span>
          <span className="font-semibold">{problem.path.slice(slash + 1)}</span>
        </p>
        <p>
          {words.what} <span className="text-ink-soft">{words.help}</span>
        </p>
        <details className="text-xs text-ink-faint">
          <summary className="w-fit rounded-control hover:text-ink">{t('problems.detail')}</summary>
          <p className="tabular pt-1 break-words">
            {problem.message} ({problem.code}){size} ·{' '}
            {t('problems.lastSeen', { when: formatMoment(language, problem.lastSeenAt) })}
          </p>
        </details>
      </div>
    </li>
  );
}
