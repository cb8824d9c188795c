import { useWords } from '../../i18n/use-words.ts';
import { formatClock, formatLength, formatNumber } from '../../i18n/format.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { ScanButtons } from './ScanButtons.tsx';
import { ScanProgressBar } from './ScanProgressBar.tsx';
import { phaseWords } from './scan-words.ts';

/** Everything that is known of the running scan. */
export function ScanPanel() {
  const { t, language } = useWords();
  const isScanning = useScan(selectIsScanning);
  const progress = useScan((state) => state.progress);
  if (!isScanning || progress === null) return null;
  const number = (value: number): string => formatNumber(language, value);
  return (
    <section aria-label={t('scan.label')} className="@container rounded-cover border border-line bg-raised p-4">
      <div className="mb-2 flex items-center">
        <h2 className="flex-1 text-base font-semibold">{phaseWords(t, progress)}</h2>
        <ScanButtons progress={progress} />
      </div>
      <ScanProgressBar progress={progress} />
      <Facts
        columns="grid-cols-3 @min-[560px]:grid-cols-5"
        facts={[
          [t('scan.foundLabel'), number(progress.found)],
          [t('scan.readLabel'), `${number(progress.read)} / ${number(progress.toRead)}`],
          [t('scan.added'), number(progress.added)],
          [t('scan.updated'), number(progress.updated)],
          [t('scan.unchanged'), number(progress.unchanged)],
          [t('scan.failedLabel'), number(progress.failed)],
          [t('scan.rateLabel'), number(progress.filesPerSecond)],
          [t('scan.leftLabel'), progress.remainingMs === null ? '—' : formatLength(language, progress.remainingMs)],
          [t('scan.elapsedLabel'), formatClock(progress.elapsedMs)],
        ]}
      />
    </section>
  );
}

/** What the last scan did, while none runs. */
export function LastScan() {
  const { t, language } = useWords();
  const isScanning = useScan(selectIsScanning);
  const last = useScan((state) => state.last);
  if (isScanning || last === null) return null;
  const number = (value: number): string => formatNumber(language, value);
  const outcome = { finished: t('scan.finished'), cancelled: t('scan.cancelled'), failed: t('scan.failedTitle') };
  const help = { finished: null, cancelled: t('scan.cancelledText'), failed: t('scan.failedText') }[last.outcome];
  return (
    <section aria-label={t('scan.lastTitle')} className="@container rounded-cover border border-line bg-raised p-4">
      <h2 className="text-base font-semibold">{outcome[last.outcome]}</h2>
      {help === null ? null : <p className="mt-1 text-ink-soft">{help}</p>}
      <Facts
        columns="grid-cols-2 @min-[480px]:grid-cols-4 @min-[760px]:grid-cols-8"
        facts={[
          [t('scan.foundLabel'), number(last.found)],
          [t('scan.added'), number(last.added)],
          [t('scan.updated'), number(last.updated)],
          [t('scan.unchanged'), number(last.unchanged)],
          [t('scan.moved'), number(last.moved)],
          [t('scan.missingLabel'), number(last.missing)],
          [t('scan.failedLabel'), number(last.failed)],
          [t('scan.elapsedLabel'), formatLength(language, last.elapsedMs)],
        ]}
      />
    </section>
  );
}

interface FactsProps {
  readonly facts: readonly (readonly [string, string])[];
  /** How many stand side by side. */
  readonly columns: string;
}

function Facts({ facts, columns }: FactsProps) {
  return (
    <dl className={`mt-3 grid gap-x-4 gap-y-3 ${columns}`}>
      {facts.map(([label, value]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd className="tabular text-base font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
