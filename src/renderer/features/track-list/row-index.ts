/** Index of the row that an event of a list came from: rows carry it as `data-index`. */
export function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  const index = row?.dataset['index'];
  return index === undefined ? null : Number(index);
}
