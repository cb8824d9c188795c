import { useEffect, useRef } from 'react';

/** Another order starts at the top: what was in sight is now somewhere else. */
export function useTopOnNewOrder(order: string, scrollToTop: () => void): void {
  const shown = useRef(order);
  useEffect(() => {
    if (shown.current !== order) scrollToTop();
    shown.current = order;
  }, [order, scrollToTop]);
}
