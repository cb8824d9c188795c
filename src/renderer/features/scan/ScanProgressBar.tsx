import type { ScanProgress } from '../../../shared/contract/scan.ts';
import { useWords } from '../../i18n/use-words.ts';
import { countWords, partDone } from './scan-words.ts';

export function ScanProgressBar({ progress }: { readonly progress: ScanProgress }) {
  const { t } = useWords();
  const part = partDone(progress);
  return (
    <div
      role="progressbar"
      aria-label={t('scan.progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={part === null ? undefined : Math.round(part * 100)}
      aria-valuetext={countWords(t, progress)}
      className="h-1 overflow-hidden rounded-round bg-ink/15"
    >
      <div
        className={`h-full rounded-round bg-accent ${part === null ? 'w-1/3 animate-pulse' : ''}`}
        style={part === null ? {} : { width: `${part * 100}%` }}
      />
    </div>
  );
}
