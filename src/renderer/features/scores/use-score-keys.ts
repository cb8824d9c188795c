import { useEffect, useRef, type MouseEvent } from 'react';

export interface ScoreVerbs {
  /** Null takes the score away. */
  readonly score: (score: number | null) => void;
  readonly like: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly listen: () => void;
}

// where one types, or where the arrows have a meaning of their own
const TYPING = 'input:not([type="radio"]), textarea, select, [contenteditable="true"]';
const ARROWS = `${TYPING}, input, [role="slider"], [role="separator"], [role="tab"]`;

/** The keys of the queue, wherever the focus is in the view, or nowhere. */
export function useScoreKeys(verbs: ScoreVerbs): void {
  const obey = useRef(verbs);
  useEffect(() => {
    obey.current = verbs;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const isHere = target === document.body || target.closest('main') !== null;
      if (!isHere || target.closest(TYPING) !== null) return;
      if (run(obey.current, event, target)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** By the keys' places, whatever the layout. False where the key is none of ours. */
function run(verbs: ScoreVerbs, { code, repeat }: KeyboardEvent, target: Element): boolean {
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  if (digit !== undefined) {
    // 1 is half a star, 0 is five
    if (!repeat) verbs.score(digit === '0' ? 10 : Number(digit));
    return true;
  }
  if (code === 'ArrowRight' || code === 'ArrowLeft') {
    if (target.closest(ARROWS) !== null) return false;
    if (code === 'ArrowRight') verbs.next();
    else verbs.previous();
    return true;
  }
  if (repeat) return false;
  if (code === 'KeyL') verbs.like();
  else if (code === 'KeyP') verbs.listen();
  else if (code === 'Delete' || code === 'Backspace') verbs.score(null);
  else return false;
  return true;
}

/** Whoever chose by the mouse goes on by the keys of the queue: the arrows are not to move what was clicked. */
export function letGoOfFocus({ detail }: MouseEvent): void {
  // keys click too, and count as no click of a mouse
  if (detail === 0) return;
  // the label that was clicked hands the focus on only after this
  requestAnimationFrame(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
