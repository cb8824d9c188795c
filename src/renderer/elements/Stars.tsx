import { useState, type KeyboardEvent, type PointerEvent } from 'react';

/** Half stars: five of them are 10. */
const MOST = 10;
// one path for all five: lists draw many
const FIVE = [10, 30, 50, 70, 90]
  .map((x) => `M${x} 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L${x - 8.4} 7.7l5.8-.8z`)
  .join('');

export interface StarsProps {
  /** What is scored, for a screen reader. */
  readonly label: string;
  /** 1 to 10 half stars; null where there is none. */
  readonly score: number | null;
  /** The score in words. */
  readonly valueText: string;
  readonly onScore: (score: number | null) => void;
  readonly size?: 'small' | 'large';
  /** False in lists, whose own keys and menus give scores. */
  readonly isTabStop?: boolean;
}

/** Five stars in halves, by mouse, touch and keys; giving the same score again takes it away. */
export function Stars({ label, score, valueText, onScore, size = 'small', isTabStop = true }: StarsProps) {
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = hovered ?? score ?? 0;
  // in lists the style sheet draws them, on the one row that the pointer or the keyboard is on
  const isOutlineOnly = !isTabStop && shown === 0;
  const onClick = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation();
    const chosen = scoreAt(event);
    onScore(chosen === score ? null : chosen);
    setHovered(null);
  };
  return (
    <span
      role="slider"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={MOST}
      aria-valuenow={score ?? 0}
      aria-valuetext={valueText}
      title={valueText}
      className={`stars relative inline-block shrink-0 align-middle cursor-pointer touch-manipulation rounded-control ${size === 'large' ? 'h-6 w-30' : 'h-4 w-20'}`}
      onPointerUp={(event) => {
        // the other buttons open menus
        if (event.button === 0) onClick(event);
      }}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') setHovered(scoreAt(event));
      }}
      onPointerLeave={() => setHovered(null)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        const chosen = scoreByKey(event, score);
        if (chosen === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (chosen !== score) onScore(chosen);
      }}
    >
      {isOutlineOnly ? null : (
        <>
          <FiveStars className="absolute inset-0 text-line-strong" isFilled={false} />
          <span className="absolute inset-y-0 left-0 overflow-hidden" style={{ width: `${shown * 10}%` }}>
            <FiveStars className={`h-full text-star ${size === 'large' ? 'w-30' : 'w-20'}`} isFilled />
          </span>
        </>
      )}
    </span>
  );
}

function FiveStars({ className, isFilled }: { readonly className: string; readonly isFilled: boolean }) {
  return (
    <svg viewBox="0 0 100 20" aria-hidden="true" className={className} preserveAspectRatio="none">
      <path
        d={FIVE}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </svg>
  );
}

function scoreAt({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(MOST, Math.max(1, Math.ceil(((clientX - left) / width) * MOST)));
}

/** Undefined: the key is not ours. */
function scoreByKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, score: number | null): number | null | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(MOST, (score ?? 0) + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return score === null || score <= 1 ? null : score - 1;
  if (key === 'End') return MOST;
  if (key === 'Home' || key === 'Delete' || key === 'Backspace') return null;
  // 1 is half a star, 0 is five
  if (/^\d$/u.test(key)) return key === '0' ? MOST : Number(key);
  return undefined;
}
