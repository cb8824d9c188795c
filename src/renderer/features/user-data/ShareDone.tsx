import { useWords } from '../../i18n/use-words.ts';
import { formatNumber } from '../../i18n/format.ts';

interface ShareDoneProps {
  readonly label: string;
  /** Of 1. */
  readonly share: number;
}

/** How far something is. */
export function ShareDone({ label, share }: ShareDoneProps) {
  const { language } = useWords();
  const percent = Math.round(share * 100);
  return (
    <div className="flex w-full max-w-80 items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        className="h-1.5 flex-1 overflow-hidden rounded-round bg-pressed"
      >
        <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <span className="tabular text-xs text-ink-soft">{formatNumber(language, percent)} %</span>
    </div>
  );
}
