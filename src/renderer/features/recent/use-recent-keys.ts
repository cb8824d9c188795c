import type { KeyboardEvent } from 'react';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { stepRow, type PlacedSpan } from './recent-layout.ts';

interface RecentKeys {
  readonly placed: readonly PlacedSpan[];
  readonly columns: number;
  readonly rowsInView: number;
  readonly count: number;
  readonly activeIndex: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: () => void;
}

export function useRecentKeys(keys: RecentKeys) {
  return (event: KeyboardEvent): void => {
    // the links and buttons of the cards have keys of their own
    if (event.target !== event.currentTarget || event.altKey || hasCommandKey(event)) return;
    if (event.key === 'Enter' && keys.activeIndex >= 0) keys.onOpen();
    else {
      const target = targetOf(event.key, keys);
      if (target === null) return;
      keys.onActive(target);
    }
    event.preventDefault();
  };
}

function targetOf(key: string, { placed, columns, rowsInView, count, activeIndex }: RecentKeys): number | null {
  const rows = (step: 1 | -1, times: number): number => {
    let index = activeIndex;
    for (let done = 0; done < times; done++) index = stepRow(placed, columns, index, step);
    return index;
  };
  const targets: Readonly<Record<string, () => number>> = {
    ArrowDown: () => rows(1, 1),
    ArrowUp: () => rows(-1, 1),
    PageDown: () => rows(1, Math.max(1, rowsInView - 1)),
    PageUp: () => rows(-1, Math.max(1, rowsInView - 1)),
    ArrowRight: () => activeIndex + 1,
    ArrowLeft: () => activeIndex - 1,
    Home: () => 0,
    End: () => count - 1,
  };
  const target = targets[key];
  if (target === undefined) return null;
  // the first key press in a list without a place goes to its start
  return activeIndex < 0 && key !== 'End' ? 0 : Math.min(Math.max(0, target()), count - 1);
}
