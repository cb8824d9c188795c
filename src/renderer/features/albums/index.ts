export { AlbumsView } from './AlbumsView.tsx';
export { AlbumGrid } from './AlbumGrid.tsx';
export { AlbumMenu } from './AlbumMenu.tsx';
export { joinVerbs } from './album-verbs.ts';
export { AlbumTile } from './AlbumTile.tsx';
export { listAlbumTracks, playAlbum, queueAlbum } from './play-album.ts';
