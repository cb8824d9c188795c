export { DerivedMean } from './DerivedMean.tsx';
export { ScoreHistoryButton } from './ScoreHistoryButton.tsx';
export { ScoreHistoryDialog } from './ScoreHistoryDialog.tsx';
export { TrackScoreFacts } from './TrackScoreFacts.tsx';
