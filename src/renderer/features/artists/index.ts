export { ArtistsView } from './ArtistsView.tsx';
export { ArtistGrid } from './ArtistGrid.tsx';
export { ArtistMenu } from './ArtistMenu.tsx';
export { listArtistTracks, playArtist } from './play-artist.ts';
export { artistCounts } from './artist-words.ts';
export { ArtistTile } from './ArtistTile.tsx';
