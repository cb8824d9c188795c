import { useEffect, useRef } from 'react';

/** Has `onLeave` called when the place changes: what is open over a page goes with it. */
export function useLeaving(place: string, onLeave: () => void): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) onLeave();
    before.current = place;
  }, [place, onLeave]);
}
