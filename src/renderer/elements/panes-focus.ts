/** The keyboard's way from pane to pane. A pane is what carries `data-pane`; each remembers where the keyboard was in it. */
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

const lastIn = new WeakMap<Element, HTMLElement>();

/** Goes to the next pane in the page's order, or the one before, round and round. False where there is nowhere to go. */
export function focusNextPane(step: 1 | -1): boolean {
  const panes = [...document.querySelectorAll('[data-pane]')];
  const here = document.activeElement;
  const current = here?.closest('[data-pane]') ?? null;
  if (current !== null && here instanceof HTMLElement) lastIn.set(current, here);
  const from = current === null ? -1 : panes.indexOf(current);
  for (let tried = 1; tried <= panes.length; tried++) {
    const start = from === -1 && step === -1 ? 0 : from;
    const pane = panes[(start + step * tried + panes.length * 2) % panes.length];
    const target = pane === undefined || pane === current ? undefined : placeIn(pane);
    if (target === undefined) continue;
    target.focus();
    return true;
  }
  return false;
}

function placeIn(pane: Element): HTMLElement | undefined {
  const last = lastIn.get(pane);
  if (last !== undefined && pane.contains(last) && last.checkVisibility()) return last;
  const all = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  // a list is what one comes for; above it stand headings and buttons
  return all.find((element) => element.matches('[role="grid"]')) ?? all[0];
}
