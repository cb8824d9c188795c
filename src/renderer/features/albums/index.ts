export { AlbumsView } from './AlbumsView.tsx';
export { AlbumGrid } from './AlbumGrid.tsx';
export { AlbumTile } from './AlbumTile.tsx';
export { playAlbum, queueAlbum } from './play-album.ts';
