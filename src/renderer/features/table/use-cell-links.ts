import type { MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { hasCommandKey } from '../../elements/modifiers.ts';

/** Follows the links in the cells of a table, which have no handlers of their own. */
export function useCellLinks() {
  const [, navigate] = useLocation();
  return (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (link === null) return;
    // no second window of the app; with shift or the command key the row is selected, as beside the name
    event.preventDefault();
    if (event.shiftKey || hasCommandKey(event)) event.currentTarget.focus({ preventScroll: true });
    else navigate(link.getAttribute('href')?.slice(1) ?? '/');
  };
}

// a mouse that only passes wants to know nothing, and to ask how wide a cell is costs a layout
const SHOW_AFTER_MS = 350;

/** Shows the whole of a cell that is cut off to a mouse that rests on it. */
export function showWhole(event: MouseEvent<HTMLElement>): void {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null;
  clearTimeout(showing);
  if (cell === null) return;
  showing = setTimeout(() => {
    const isCut = cell.scrollWidth > cell.clientWidth;
    if (isCut) cell.title = cell.textContent ?? '';
    else cell.removeAttribute('title');
  }, SHOW_AFTER_MS);
}

let showing: ReturnType<typeof setTimeout> | undefined;
