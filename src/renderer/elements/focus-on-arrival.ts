/** Gives the keyboard to a list that comes into view, where nothing else has it: the view before has taken its focus along. */
export function focusOnArrival(element: HTMLElement | null): void {
  if (element !== null && document.activeElement === document.body) element.focus({ preventScroll: true });
}
