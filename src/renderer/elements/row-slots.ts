/** A place for a row among the elements of a list. */
export interface RowSlot {
  /** Of the element: stays as it is while the element shows one row after the other. */
  readonly key: number;
  readonly index: number;
}

/**
 * Which element shows which row. A row that leaves the window gives its element to one that comes, since to fill an element
 * anew costs a browser less than to take one away and to make one. The elements stand in the order they came in while rows
 * move, and by index once `isInOrder` is asked for: what reads the page from top to bottom reads rows in their order.
 */
export function fillSlots(
  before: readonly RowSlot[],
  { first, last, isInOrder }: { readonly first: number; readonly last: number; readonly isInOrder: boolean },
): readonly RowSlot[] {
  const isIn = ({ index }: RowSlot): boolean => index >= first && index < last;
  const held = new Set(before.filter(isIn).map(({ index }) => index));
  const coming: number[] = [];
  for (let index = first; index < last; index++) if (!held.has(index)) coming.push(index);
  const filled: RowSlot[] = [];
  for (const slot of before) {
    if (isIn(slot)) filled.push(slot);
    else {
      const index = coming.shift();
      if (index !== undefined) filled.push({ key: slot.key, index });
    }
  }
  let key = Math.max(-1, ...before.map((slot) => slot.key));
  for (const index of coming) filled.push({ key: ++key, index });
  return isInOrder ? filled.toSorted((a, b) => a.index - b.index) : filled;
}
