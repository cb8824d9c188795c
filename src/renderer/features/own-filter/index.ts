export { OwnFilterMenu } from './OwnFilterMenu.tsx';
export { NothingPasses } from './NothingPasses.tsx';
export { ChangedHint } from './ChangedHint.tsx';
