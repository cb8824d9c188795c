export { useThings, type ScoreThing } from './score-thing.ts';
export { ThingTile } from './ThingTile.tsx';
export { KindChoice } from './KindChoice.tsx';
export { NothingScored } from './NothingScored.tsx';
export { starsText } from './stars-text.ts';
