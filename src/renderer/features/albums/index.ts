export { AlbumsView } from './AlbumsView.tsx';
export { AlbumTile } from './AlbumTile.tsx';
export { playAlbum, queueAlbum } from './play-album.ts';
