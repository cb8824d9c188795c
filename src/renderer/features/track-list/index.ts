export { MenuItem, TrackMenu } from './TrackMenu.tsx';
export { useListSelection } from './use-list-selection.ts';
export { rowIndexOf } from './row-index.ts';
