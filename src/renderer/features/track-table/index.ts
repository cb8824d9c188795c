export { TrackTable } from './TrackTable.tsx';
export { isByName, nameOfTrack } from './name-in-order.ts';
export type { TrackLook } from './track-column.ts';
export { trackColumns, trackRowClass } from './track-columns.tsx';
