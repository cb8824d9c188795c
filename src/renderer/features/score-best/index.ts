export { ScoreBest } from './ScoreBest.tsx';
