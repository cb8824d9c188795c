import { Button } from './Button.tsx';

interface PagerProps {
  readonly offset: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
  readonly previousLabel: string;
  readonly nextLabel: string;
  /** Which of all are shown, in words. */
  readonly text: string;
}

/** Steps through a long list; nothing where one page holds it. */
export function Pager({ offset, pageSize, total, onOffset, previousLabel, nextLabel, text }: PagerProps) {
  if (total <= pageSize) return null;
  return (
    <div className="mt-3 flex items-center gap-2">
      <Button disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - pageSize))}>
        {previousLabel}
      </Button>
      <Button disabled={offset + pageSize >= total} onClick={() => onOffset(offset + pageSize)}>
        {nextLabel}
      </Button>
      <p className="tabular text-ink-soft" aria-live="polite">
        {text}
      </p>
    </div>
  );
}
