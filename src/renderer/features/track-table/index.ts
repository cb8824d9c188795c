export { TrackTable } from './TrackTable.tsx';
