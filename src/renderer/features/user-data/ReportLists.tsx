import type { ReactNode } from 'react';
import type {
  ImportConflict,
  ImportReport,
  LineProblemCode,
  WaitingThing,
} from '../../../shared/contract/user-data.ts';
import type { TFunction } from 'i18next';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { scoreWords } from '../opinions/index.ts';
import { kindWords } from './kind-words.ts';

interface FoldedProps {
  readonly title: string;
  readonly text?: string;
  /** How many there are beside those that are listed. */
  readonly moreCount: number;
  readonly children: ReactNode;
}

/** A list that opens when it is asked for. */
function Folded({ title, text, moreCount, children }: FoldedProps) {
  const { t } = useWords();
  return (
    <details className="rounded-control border border-line px-3 py-2">
      <summary className="font-medium">{title}</summary>
      {text === undefined ? null : <p className="mt-1 text-ink-soft">{text}</p>}
      <ul className="mt-2 flex flex-col gap-1">{children}</ul>
      {moreCount === 0 ? null : <p className="mt-1 text-ink-soft">{t('userData.more', { count: moreCount })}</p>}
    </details>
  );
}

export function ConflictList({ report: { conflicts, conflictCount } }: { readonly report: ImportReport }) {
  const { t, language } = useWords();
  if (conflictCount === 0) return null;
  return (
    <Folded
      title={t('userData.conflicts', { count: conflictCount })}
      text={t('userData.conflictsText')}
      moreCount={conflictCount - conflicts.length}
    >
      {conflicts.map((conflict, at) => (
        <li key={at} className="break-words">
          <span className="font-medium">{conflict.name === '' ? kindWords(t, conflict.kind) : conflict.name}</span>
          {': '}
          {sides(t, language, conflict)}
        </li>
      ))}
    </Folded>
  );
}

function sides(t: TFunction, language: string, { ours, theirs, oursAt, theirsAt, winner }: ImportConflict): string {
  const side = (value: number | null, at: number | null) =>
    [value === null ? '' : scoreWords(t, value), at === null ? '' : formatMoment(language, at)]
      .filter((part) => part !== '')
      .join(', ');
  const values = { ours: side(ours, oursAt), theirs: side(theirs, theirsAt) };
  if (values.ours === '') return t('userData.oursStandsAlone');
  return winner === 'ours' ? t('userData.oursStands', values) : t('userData.theirsStands', values);
}

export function WaitingThings({ count, things }: { readonly count: number; readonly things: readonly WaitingThing[] }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <Folded
      title={t('userData.waitingCount', { count })}
      text={t('userData.waitingText')}
      moreCount={count - things.length}
    >
      {things.map(({ name, place, reason }, at) => (
        <li key={at} className="break-words">
          {name}
          {place === '' ? null : <span className="text-ink-soft"> · {place}</span>}
          {reason === 'ambiguous' ? <span className="text-ink-soft"> · {t('userData.ambiguous')}</span> : null}
        </li>
      ))}
    </Folded>
  );
}

export function ProblemLines({ report: { problems, problemCount } }: { readonly report: ImportReport }) {
  const { t, language } = useWords();
  if (problemCount === 0) return null;
  return (
    <Folded
      title={t('userData.problems', { count: problemCount })}
      text={t('userData.problemsText')}
      moreCount={problemCount - problems.length}
    >
      {problems.map(({ line, code, detail }) => (
        <li key={`${line} ${code}`} className="break-words">
          {t('userData.line', { line: formatNumber(language, line), problem: problemWords(t, code) })}
          {detail === '' ? null : <span className="text-ink-soft"> · {detail}</span>}
        </li>
      ))}
    </Folded>
  );
}

function problemWords(t: TFunction, code: LineProblemCode): string {
  const words: Readonly<Record<LineProblemCode, string>> = {
    'too-long': t('userData.problem.too-long'),
    'not-json': t('userData.problem.not-json'),
    'unknown-kind': t('userData.problem.unknown-kind'),
    'wrong-fields': t('userData.problem.wrong-fields'),
    'no-header': t('userData.problem.no-header'),
    'newer-version': t('userData.problem.newer-version'),
    'unknown-ref': t('userData.problem.unknown-ref'),
    'wrong-order': t('userData.problem.wrong-order'),
    'too-many-lines': t('userData.problem.too-many-lines'),
  };
  return words[code];
}
