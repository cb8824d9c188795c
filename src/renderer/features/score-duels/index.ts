export { ScoreDuels } from './ScoreDuels.tsx';
