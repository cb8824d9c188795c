import { useEffect, useRef, type ComponentProps, type CSSProperties } from 'react';

type RangeProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type' | 'max'> & {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The value in words. */
  readonly valueText: string;
  /** Told of each move. */
  readonly onValue: (value: number) => void;
  /** Told once the person let go. */
  readonly onCommit?: (value: number) => void;
};

export function Range({ label, value, max, valueText, onValue, onCommit, className = '', ...rest }: RangeProps) {
  const ref = useRef<HTMLInputElement>(null);
  const fill: CSSProperties & Record<'--fill', string> = {
    '--fill': `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%`,
  };

  // React's onChange is the browser's input event; only the browser's own change event says that it is done
  useEffect(() => {
    const input = ref.current;
    if (input === null || onCommit === undefined) return undefined;
    const onChange = (): void => onCommit(input.valueAsNumber);
    input.addEventListener('change', onChange);
    return () => input.removeEventListener('change', onChange);
  }, [onCommit]);

  return (
    <input
      ref={ref}
      type="range"
      min={0}
      max={max}
      value={Math.min(value, max)}
      aria-label={label}
      aria-valuetext={valueText}
      className={`range ${className}`}
      style={fill}
      onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
      {...rest}
    />
  );
}
