/** How many covers stand side by side, and how high a row of them is. */
export interface GridLayout {
  readonly columns: number;
  readonly cardWidth: number;
  readonly rowHeight: number;
}

export const GAP = 24;
export const PADDING = 24;
const MIN_CARD = 160;
/** On a very wide screen covers grow too, rather than only become more; not beyond what the small thumbnails have. */
const WIDE_SCREEN = 1900;
const MAX_MIN_CARD = 240;
const MIN_CARD_NARROW = 128;
const NARROW = 560;
const TEXT_HEIGHT = 46;

export function gridLayout(width: number): GridLayout {
  const inner = Math.max(0, width - 2 * PADDING);
  const minCard =
    width < NARROW ? MIN_CARD_NARROW : Math.min(MAX_MIN_CARD, MIN_CARD + Math.max(0, width - WIDE_SCREEN) / 16);
  const columns = Math.max(1, Math.floor((inner + GAP) / (minCard + GAP)));
  const cardWidth = Math.floor((inner - (columns - 1) * GAP) / columns);
  return { columns, cardWidth, rowHeight: cardWidth + TEXT_HEIGHT + GAP };
}
