export { ArtistsView } from './ArtistsView.tsx';
export { ArtistGrid } from './ArtistGrid.tsx';
export { ArtistMenu } from './ArtistMenu.tsx';
export { listAllOfArtist, listArtistTracks, playArtist, queueArtist } from './play-artist.ts';
export { artistCounts } from './artist-words.ts';
export { ArtistTile } from './ArtistTile.tsx';
