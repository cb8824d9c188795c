export { addToPlaylistVerb } from './add-to-playlist-verb.ts';
export {
  addToPlaylist,
  createPlaylist,
  createSmart,
  deletePlaylist,
  duplicatePlaylist,
  editPlaylist,
  followPlaylist,
  moveEntries,
  placePlaylist,
  removeEntries,
  setSmartQuery,
  shuffleSmart,
  snapshotSmart,
  sortEntries,
} from './change-playlist.ts';
export { saveQueue } from './save-queue.ts';
