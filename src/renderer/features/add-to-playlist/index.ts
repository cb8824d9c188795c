export { AddToPlaylist } from './AddToPlaylist.tsx';
export {
  addToPlaylist,
  createPlaylist,
  deletePlaylist,
  duplicatePlaylist,
  editPlaylist,
  followPlaylist,
  moveEntries,
  placePlaylist,
  removeEntries,
  sortEntries,
} from './change-playlist.ts';
export { saveQueue } from './save-queue.ts';
