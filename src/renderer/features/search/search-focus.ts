/** Where the keyboard goes between the boxes of search and its results, which stand far apart in the page. */
import { stopInDirection } from './stop-keys.ts';

const STOP = '[data-search-stop]';

const fields = new Set<HTMLInputElement>();
let wish: { readonly isOpening: boolean } | null = null;

/** Tells of a box; it is forgotten with what is given back. */
export function setSearchField(field: HTMLInputElement | null): (() => void) | undefined {
  if (field === null) return undefined;
  fields.add(field);
  return () => void fields.delete(field);
}

/** Puts the keyboard into the box that is in sight. False where none is: the window is narrow, and another view open. */
export function focusSearchField(isSelecting = true): boolean {
  const field = [...fields].find((it) => it.checkVisibility());
  field?.focus();
  if (isSelecting) field?.select();
  return field !== undefined;
}

/** Puts the keyboard into the box, on the page of search where no other view has one in sight. */
export function startSearch(navigate: (to: string) => void): void {
  // the page takes the keyboard to its box when it comes
  if (!focusSearchField()) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    navigate('/search');
  }
}

/** Leads to the first result, or opens it. Where what was typed is not answered yet, as soon as it is. */
export function enterResults(isOpening: boolean): void {
  wish = { isOpening };
  const box = document.querySelector<HTMLElement>('[data-search-results="current"]');
  if (box !== null) fulfilWish(box);
}

/** Leads into the table of what a query found. */
export function enterTable(): void {
  document.querySelector<HTMLElement>('[data-query-results] [role="grid"]')?.focus();
}

/** To be called when results have come. */
export function fulfilWish(box: HTMLElement): void {
  if (wish === null) return;
  const { isOpening } = wish;
  wish = null;
  const first = box.querySelector<HTMLElement>(STOP);
  if (isOpening) first?.click();
  else first?.focus();
}

/** Typing on means that one did not want to leave yet. */
export function forgetWish(): void {
  wish = null;
}

/** Arrow keys within the results. True where the key was one of theirs. */
export function moveAmongResults(box: HTMLElement, key: string): boolean {
  const stops = [...box.querySelectorAll<HTMLElement>(STOP)];
  const from = stops.findIndex((stop) => stop === document.activeElement);
  if (from === -1) return false;
  const rects = stops.map((stop) => (stop.closest('[data-search-box]') ?? stop).getBoundingClientRect());
  const to = stopInDirection(key, rects, from);
  if (to === null) return key === 'ArrowUp' && focusSearchField();
  stops[to]?.focus();
  return true;
}
