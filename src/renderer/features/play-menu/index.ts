export { PlayMenu } from './PlayMenu.tsx';
export { playTracks, type ListTracks } from './play-tracks.ts';
