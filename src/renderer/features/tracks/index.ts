export { TracksView } from './TracksView.tsx';
export { TrackFilter } from './TrackFilter.tsx';
