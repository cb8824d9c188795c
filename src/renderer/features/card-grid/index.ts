export { CardGrid } from './CardGrid.tsx';
export type { CardSource } from './CardGridBody.tsx';
export { GAP as GRID_GAP, gridLayout, PADDING as GRID_PADDING, type GridLayout } from './grid-layout.ts';
export { NothingListed } from './NothingListed.tsx';
export { CardSkeletons } from './CardSkeletons.tsx';
export { CardOrder } from './CardOrder.tsx';
export { useCardOrder } from './use-card-order.ts';
export { SortMenu } from './SortMenu.tsx';
export { PlayableTile } from './PlayableTile.tsx';
