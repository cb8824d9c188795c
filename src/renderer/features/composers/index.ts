export { ComposersView } from './ComposersView.tsx';
export { composerTracks } from './composer-tracks.ts';
