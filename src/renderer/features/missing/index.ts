export { LocateAnywhere } from './LocateAnywhere.tsx';
export { MissingEntry } from './MissingEntry.tsx';
export { MissingView } from './MissingView.tsx';
