export { CardGrid } from './CardGrid.tsx';
export type { CardSource } from './CardGridBody.tsx';
export { CardSkeletons } from './CardSkeletons.tsx';
export { SortMenu } from './SortMenu.tsx';
export { PlayableTile } from './PlayableTile.tsx';
