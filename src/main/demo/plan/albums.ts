/** The albums of the demonstration library. */
import type { PlannedAlbum } from './album.ts';
import { chamberAlbums } from './chamber-albums.ts';
import { compilation } from './compilation.ts';
import { electronicAlbums } from './electronic-albums.ts';
import { songAlbums } from './song-albums.ts';

export const demoAlbums: readonly PlannedAlbum[] = [...electronicAlbums, ...songAlbums, ...chamberAlbums, compilation];
