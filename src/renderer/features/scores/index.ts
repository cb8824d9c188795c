export { ScoresView } from './ScoresView.tsx';
