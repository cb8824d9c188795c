export { ScoreOverview } from './ScoreOverview.tsx';
