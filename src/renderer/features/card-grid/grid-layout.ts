/** How many covers stand side by side, and how high a row of them is. */
export interface GridLayout {
  readonly columns: number;
  readonly cardWidth: number;
  readonly rowHeight: number;
}

export const GAP = 24;
export const PADDING = 24;
const MIN_CARD = 160;
const MIN_CARD_NARROW = 128;
const NARROW = 560;
const TEXT_HEIGHT = 46;

export function gridLayout(width: number): GridLayout {
  const inner = Math.max(0, width - 2 * PADDING);
  const minCard = width < NARROW ? MIN_CARD_NARROW : MIN_CARD;
  const columns = Math.max(1, Math.floor((inner + GAP) / (minCard + GAP)));
  const cardWidth = Math.floor((inner - (columns - 1) * GAP) / columns);
  return { columns, cardWidth, rowHeight: cardWidth + TEXT_HEIGHT + GAP };
}
