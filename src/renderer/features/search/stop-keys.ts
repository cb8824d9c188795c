/** The keyboard's way through results that lie in rows and columns: to the nearest in the direction of the arrow. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Index of the box that an arrow key leads to from another; null where there is none, or the key is no arrow. */
export function stopInDirection(key: string, boxes: readonly Box[], from: number): number | null {
  const here = boxes[from];
  if (here === undefined) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const middle = (box: Box) => (box.left + box.right) / 2;
  const isSameRow = (box: Box) => box.top < here.bottom && box.bottom > here.top;
  const away: Readonly<Record<string, (box: Box) => number>> = {
    ArrowDown: (box) => box.top - here.bottom,
    ArrowUp: (box) => here.top - box.bottom,
    ArrowRight: (box) => (isSameRow(box) ? box.left - here.right : -Infinity),
    ArrowLeft: (box) => (isSameRow(box) ? here.left - box.right : -Infinity),
  };
  const distance = away[key];
  if (distance === undefined) return null;
  const isVertical = key === 'ArrowDown' || key === 'ArrowUp';
  // borders may overlap by the rounding of a pixel
  const open = boxes.flatMap((box, index) => (index !== from && distance(box) >= -1 ? [{ box, index }] : []));
  const aside = (box: Box) =>
    isVertical ? Math.max(0, box.left - middle(here), middle(here) - box.right) : Math.abs(box.top - here.top);
  const cost = ({ box }: { readonly box: Box }) => Math.max(0, distance(box)) + aside(box) / 4;
  const [best] = open.toSorted((a, b) => cost(a) - cost(b) || a.index - b.index);
  return best?.index ?? null;
}
