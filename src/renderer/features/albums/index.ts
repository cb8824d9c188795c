export { AlbumsView } from './AlbumsView.tsx';
export { albumArtists } from './album-words.ts';
export { playAlbum, queueAlbum } from './play-album.ts';
