export { ArtistsView } from './ArtistsView.tsx';
export { playArtist } from './play-artist.ts';
export { artistCounts } from './artist-words.ts';
