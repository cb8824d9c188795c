import { useEffect } from 'react';

let openCount = 0;

/** Marks the document for as long as a dialog holds the window: notices keep out of the way of its buttons. */
export function ModalMark() {
  useEffect(() => {
    mark(1);
    return () => mark(-1);
  }, []);
  return null;
}

function mark(change: 1 | -1): void {
  openCount += change;
  document.documentElement.toggleAttribute('data-modal', openCount > 0);
}
