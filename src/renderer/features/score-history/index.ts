export { DerivedMean } from './DerivedMean.tsx';
export { ScoreHistoryButton } from './ScoreHistoryButton.tsx';
export { TrackScoreFacts } from './TrackScoreFacts.tsx';
