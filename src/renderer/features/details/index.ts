export { DetailsDialog } from './DetailsDialog.tsx';
export { TrackFacts } from './TrackFacts.tsx';
