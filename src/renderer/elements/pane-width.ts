/** Widths of the panes at the sides: as the person set them, and as the window has room for. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/** What stays for the view between the panes, as long as these can give way. */
const MIN_VIEW = 440;
const STEP = 16;
const LEAP = 64;

export function clampWidth(width: number, { min, max }: Range): number {
  return Math.round(Math.min(max, Math.max(min, width)));
}

/** The width after a key on the edge between pane and view, or null for a key that is none of its own. */
export function widthAfterKey(
  key: string,
  { width, isAtEnd, isLeap }: { readonly width: number; readonly isAtEnd: boolean; readonly isLeap: boolean },
  range: Range,
): number | null {
  // the edge goes where the arrow points: a pane at the end grows as its edge goes to the start
  const direction = { ArrowLeft: isAtEnd ? 1 : -1, ArrowRight: isAtEnd ? -1 : 1 }[key];
  if (direction !== undefined) return clampWidth(width + direction * (isLeap ? LEAP : STEP), range);
  if (key === 'Home') return range.min;
  return key === 'End' ? range.max : null;
}

interface Pane {
  /** As it was set. */
  readonly width: number;
  readonly range: Range;
}

/** Both panes as wide as they were set, but the view comes first: the panel gives way before the sidebar does. */
export function fitPanes(
  windowWidth: number,
  sidebar: Pane,
  panel: Pane | null,
): { readonly sidebar: number; readonly panel: number } {
  const wished = clampWidth(sidebar.width, sidebar.range);
  if (panel === null) {
    return { sidebar: Math.max(sidebar.range.min, Math.min(wished, windowWidth - MIN_VIEW)), panel: 0 };
  }
  const room = windowWidth - MIN_VIEW;
  const fitted = Math.max(panel.range.min, Math.min(clampWidth(panel.width, panel.range), room - wished));
  return { sidebar: Math.max(sidebar.range.min, Math.min(wished, room - fitted)), panel: fitted };
}
