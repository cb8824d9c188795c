export { PlayMenu } from './PlayMenu.tsx';
export { playTracks, queueTracks, type ListTracks } from './play-tracks.ts';
