export { TierBoard } from './TierBoard.tsx';
