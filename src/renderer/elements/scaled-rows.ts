/**
 * The arithmetic of a scroll box with more rows than a browser can lay out. The box is never taller than a cap;
 * what is really scrolled is a virtual offset, which follows small moves of the box one to one and large ones in proportion.
 */
export interface ScaledBox {
  readonly count: number;
  readonly rowHeight: number;
  readonly viewport: number;
}

// well under 33,554,432 device pixels, where Chromium stops, also on a display of three device pixels a pixel
export const MAX_SPACER = 6_000_000;
const NEAR_VIEWPORTS = 4;

export function contentHeight(box: ScaledBox): number {
  return box.count * box.rowHeight;
}

export function spacerHeight(box: ScaledBox): number {
  return Math.min(contentHeight(box), MAX_SPACER);
}

export function isScaled(box: ScaledBox): boolean {
  return contentHeight(box) > MAX_SPACER;
}

export function maxOffset(box: ScaledBox): number {
  return Math.max(0, contentHeight(box) - box.viewport);
}

function maxScrollTop(box: ScaledBox): number {
  return Math.max(0, spacerHeight(box) - box.viewport);
}

/** Where the box must stand for a virtual offset. */
export function toScrollTop(box: ScaledBox, offset: number): number {
  if (!isScaled(box)) return offset;
  return (clampOffset(box, offset) / maxOffset(box)) * maxScrollTop(box);
}

export function clampOffset(box: ScaledBox, offset: number): number {
  return Math.min(Math.max(0, offset), maxOffset(box));
}

/** The virtual offset after the box was scrolled from one place to another. */
export function afterScroll(box: ScaledBox, offset: number, fromTop: number, toTop: number): number {
  if (!isScaled(box)) return clampOffset(box, toTop);
  // at the ends there is no doubt, however one came there
  if (toTop <= 0) return 0;
  if (toTop >= maxScrollTop(box) - 1) return maxOffset(box);
  const delta = toTop - fromTop;
  if (Math.abs(delta) < box.viewport * NEAR_VIEWPORTS) return clampOffset(box, offset + delta);
  return clampOffset(box, (toTop / maxScrollTop(box)) * maxOffset(box));
}

/** Rows to draw, `last` not included. */
export function visibleRows(
  box: ScaledBox,
  offset: number,
  overscan: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(offset / box.rowHeight) - overscan);
  const last = Math.min(box.count, Math.ceil((offset + box.viewport) / box.rowHeight) + overscan);
  return { first: Math.min(first, last), last };
}

/** The offset at which the row is in sight, as near to the present one as can be. */
export function offsetShowing(box: ScaledBox, offset: number, index: number): number {
  const top = index * box.rowHeight;
  const bottom = top + box.rowHeight;
  if (top < offset) return clampOffset(box, top);
  if (bottom > offset + box.viewport) return clampOffset(box, bottom - box.viewport);
  return clampOffset(box, offset);
}
