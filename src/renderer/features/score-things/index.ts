export { useThings, type ScoreThing } from './score-thing.ts';
export { giveScore, playThing } from './act-on-thing.ts';
export { ThingMenu } from './ThingMenu.tsx';
export { thingWords } from './thing-words.ts';
export { ThingTile } from './ThingTile.tsx';
export { KindChoice } from './KindChoice.tsx';
export { NothingScored } from './NothingScored.tsx';
export { starsText, stepText } from './stars-text.ts';
