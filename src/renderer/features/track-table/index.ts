export { TrackTable } from './TrackTable.tsx';
export { isByName, nameOfTrack } from './name-in-order.ts';
export { trackColumns, trackRowClass, type TrackLook } from './track-columns.tsx';
