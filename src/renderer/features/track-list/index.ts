export { TrackMenu } from './TrackMenu.tsx';
export { VerbMenu, type Verbs } from './VerbMenu.tsx';
export { useListSelection, type ListSelection } from './use-list-selection.ts';
export { rowIndexOf } from './row-index.ts';
export { useKeptPlace } from './use-kept-place.ts';
export { troubleWords } from './trouble-words.ts';
export { TroubleMark } from './TroubleMark.tsx';
export { useTypeAhead } from './use-type-ahead.ts';
export { useTopOnNewOrder } from './use-top-on-new-order.ts';
