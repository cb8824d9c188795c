import { CircleCheck, Search, SearchX, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import type { ScanChangeKind, ScanRunCard } from '../../../shared/contract/scan-log.ts';
import type { FolderId } from '../../../shared/ids.ts';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Pager } from '../../elements/Pager.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useScanChangeIds, useScanChanges } from '../../link/scan-log.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { kindHelp, kindWords, shownKinds } from './report-words.ts';

const PAGE = 100;

interface ChangeListProps {
  readonly run: ScanRunCard;
  readonly folderId: FolderId | undefined;
}

/** The changes of a scan, kind by kind. */
export function ChangeList({ run, folderId }: ChangeListProps) {
  const { t, language } = useWords();
  const kinds = shownKinds.filter((one) => run.counts[one] > 0);
  const [chosen, setChosen] = useState<ScanChangeKind | undefined>(undefined);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text.trim());
  const kind = chosen !== undefined && kinds.includes(chosen) ? chosen : kinds[0];
  if (kind === undefined) {
    return <EmptyState icon={CircleCheck} title={t('report.nothingTitle')} text={t('report.nothingText')} />;
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-6 pb-3">
        <Segmented
          label={t('report.kind')}
          value={kind}
          options={kinds.map((value) => ({
            value,
            label: `${kindWords(t, value)} ${formatNumber(language, run.counts[value])}`,
          }))}
          onValue={setChosen}
        />
        <div className="relative w-56">
          <SearchInput
            icon={Search}
            label={t('report.search')}
            clearLabel={t('search.clear')}
            text={text}
            onText={setText}
            inputRef={field}
          />
        </div>
      </div>
      <Changes key={`${kind} ${wanted}`} run={run} folderId={folderId} kind={kind} text={wanted} />
    </>
  );
}

interface ChangesProps extends ChangeListProps {
  readonly kind: ScanChangeKind;
  readonly text: string;
}

function Changes({ run, folderId, kind, text }: ChangesProps) {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const { runId } = run;
  const ids = useScanChangeIds({
    runId,
    kind,
    ...(folderId === undefined ? {} : { folderId }),
    ...(text === '' ? {} : { text }),
  });
  const page = Array.from(ids.data?.subarray(offset, offset + PAGE) ?? []);
  const rows = useScanChanges(runId, kind, page);
  const error = ids.error ?? rows.error;
  if (error !== null) {
    return <EmptyState icon={TriangleAlert} title={t('report.error')} text={errorWords(t, error)} isAlert />;
  }
  if (ids.data === undefined || rows.data === undefined) return <Spinner label={t('app.loading')} />;
  const total = ids.data.length;
  if (total === 0) {
    return text === '' ? (
      <EmptyState icon={SearchX} title={t('report.thinnedTitle')} text={t('report.thinnedText')} />
    ) : (
      <EmptyState icon={SearchX} title={t('report.noneTitle')} text={t('report.noneText')} />
    );
  }
  return (
    <div ref={top} className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
      <p className="mb-2 text-ink-soft">{kindHelp(t, kind)}</p>
      <ul aria-label={kindWords(t, kind)} className="divide-y divide-line border-y border-line">
        {rows.data.map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
      <Pager
        offset={offset}
        pageSize={PAGE}
        total={total}
        onOffset={(next) => {
          setOffset(next);
          top.current?.scrollTo({ top: 0 });
        }}
        previousLabel={t('problems.previousPage')}
        nextLabel={t('problems.nextPage')}
        text={t('problems.page', { from: offset + 1, to: offset + page.length, total })}
      />
    </div>
  );
}
