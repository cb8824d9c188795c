import { RefreshCw } from 'lucide-react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { AdminOnly } from '../people/index.ts';
import { ScanButtons } from './ScanButtons.tsx';
import { ScanProgressBar } from './ScanProgressBar.tsx';
import { countWords, paceWords, phaseWords } from './scan-words.ts';

/** The scan in the sidebar's foot; its details are on the Sources page. */
export function ScanFoot() {
  const { t, language } = useWords();
  const isAdmin = useRole() === 'admin';
  const isScanning = useScan(selectIsScanning);
  const progress = useScan((state) => state.progress);
  if (!isScanning || progress === null) return null;
  const isPaused = progress.phase === 'paused';
  return (
    <section aria-label={t('scan.label')} className="border-t border-line p-2 wide:p-3">
      <AdminOnly>
        <Link
          href="/sources"
          title={t('scan.open')}
          aria-label={t('scan.open')}
          className="flex h-9 items-center justify-center rounded-control text-accent hover:bg-hover wide:hidden"
        >
          <RefreshCw size={18} aria-hidden="true" className={isPaused ? '' : 'animate-spin'} />
        </Link>
      </AdminOnly>
      <div className="hidden wide:block">
        <div className="flex items-center">
          {isAdmin ? (
            <Link
              href="/sources"
              title={t('scan.open')}
              className="min-w-0 flex-1 truncate font-semibold hover:underline"
            >
              {phaseWords(t, progress)}
            </Link>
          ) : (
            <p className="min-w-0 flex-1 truncate font-semibold">{phaseWords(t, progress)}</p>
          )}
          <ScanButtons progress={progress} />
        </div>
        <p className="tabular mb-2 text-xs text-ink-soft">
          {countWords(t, progress)}
          {progress.failed > 0 ? `, ${t('scan.failed', { count: progress.failed })}` : null}
          <br />
          {paceWords(t, language, progress) || ' '}
        </p>
        <ScanProgressBar progress={progress} />
      </div>
    </section>
  );
}
