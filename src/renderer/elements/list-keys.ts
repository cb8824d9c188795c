/** Where a key leads in a list or a grid of `columns`, or null where the key is none of its own. */
interface KeyPlace {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
  readonly rowsInView: number;
}

export function keyTarget(key: string, { index, count, columns, rowsInView }: KeyPlace): number | null {
  if (count === 0) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * Math.max(1, rowsInView - 1),
    PageUp: -columns * Math.max(1, rowsInView - 1),
    ...(columns > 1 ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  // the first key press in a list without a place goes to its start
  if (index < 0) return 0;
  return Math.min(Math.max(0, index + step), count - 1);
}
