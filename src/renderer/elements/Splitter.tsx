import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { clampWidth, widthAfterKey } from './pane-width.ts';

interface SplitterProps {
  /** What it resizes, for a screen reader. */
  readonly label: string;
  /** Id of the pane. */
  readonly controls: string;
  readonly width: number;
  readonly range: { readonly min: number; readonly max: number };
  /** Whether the pane stands at the end of the line, after the splitter. */
  readonly isAtEnd: boolean;
  readonly onWidth: (width: number) => void;
  readonly onReset: () => void;
}

/** The edge of a pane, to be dragged or moved by arrow keys; a double click gives the pane its first width back. */
export function Splitter({ label, controls, width, range, isAtEnd, onWidth, onReset }: SplitterProps) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [isDragging, setIsDragging] = useState(false);

  const stop = (): void => {
    from.current = null;
    setIsDragging(false);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
    setIsDragging(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current === null) return;
    const moved = event.clientX - from.current.x;
    onWidth(clampWidth(from.current.width + (isAtEnd ? -moved : moved), range));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && from.current !== null) {
      onWidth(from.current.width);
      stop();
    } else if (event.key === 'Enter') onReset();
    else {
      const target = widthAfterKey(event.key, { width, isAtEnd, isLeap: event.shiftKey }, range);
      if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
      onWidth(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      tabIndex={0}
      title={label}
      data-dragging={isDragging ? '' : undefined}
      className="splitter"
      // else a link beside it, which the press may touch too, would be dragged along and take the pointer away
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
    />
  );
}
