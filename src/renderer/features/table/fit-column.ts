const CELL_PADDING = 18;

/** The width at which nothing of a column is cut off, by the rows that are drawn; null where there are none. */
export function fittingWidth(table: HTMLElement, columnId: string): number | null {
  const range = document.createRange();
  const widths = [...table.querySelectorAll(`[data-column="${columnId}"]`)].map((cell) => {
    range.selectNodeContents(cell);
    return range.getBoundingClientRect().width;
  });
  return widths.length === 0 ? null : Math.ceil(Math.max(...widths)) + CELL_PADDING;
}
