import type { KeyboardEvent } from 'react';
import { keyTarget } from '../../elements/list-keys.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';

interface GridKeys {
  readonly ids: Uint32Array;
  readonly activeIndex: number;
  readonly columns: number;
  readonly rowsInView: number;
  readonly onActive: (index: number) => void;
  readonly onTyped: (event: KeyboardEvent) => boolean;
  readonly onOpen: (id: number) => void;
}

export function useGridKeys({ ids, activeIndex, columns, rowsInView, onActive, onTyped, onOpen }: GridKeys) {
  return (event: KeyboardEvent): void => {
    // the links and buttons of the cards have keys of their own
    if (event.target !== event.currentTarget || event.altKey || hasCommandKey(event)) return;
    const activeId = ids[activeIndex];
    if (event.key === 'Enter' && activeId !== undefined) onOpen(activeId);
    else if (!onTyped(event)) {
      const target = keyTarget(event.key, { index: activeIndex, count: ids.length, columns, rowsInView });
      if (target === null) return;
      onActive(target);
    }
    event.preventDefault();
  };
}
