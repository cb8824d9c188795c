export { LastPlayedCell, PlayCountCell, SkipCountCell } from './PlayCells.tsx';
export { playWords } from './play-words.ts';
