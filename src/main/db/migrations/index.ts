/** Every step of the schema, in order. A fixed list: nothing is found by looking into folders. */
import { init } from './0001-init.ts';
import { genreNames } from './0002-genre-names.ts';
import { search } from './0003-search.ts';
import { looseTracks } from './0004-loose-tracks.ts';
import { byHand } from './0005-by-hand.ts';
import { activity } from './0006-activity.ts';
import { trackOrders } from './0007-track-orders.ts';
import { artistCounts } from './0008-artist-counts.ts';
import { fileRatings } from './0009-file-ratings.ts';
import { artistGenres } from './0010-artist-genres.ts';
import { orderTokens } from './0011-order-tokens.ts';
import { opinionOrders } from './0012-opinion-orders.ts';
import { people } from './0013-people.ts';
import { scoreChanges } from './0014-score-changes.ts';
import { trackFacts } from './0015-track-facts.ts';
import { imports } from './0016-imports.ts';
import { playCounts } from './0017-play-counts.ts';
import { playlistIds } from './0018-playlist-ids.ts';
import { duels } from './0019-duels.ts';
import { rootStates } from './0020-root-states.ts';
import { scanLog } from './0021-scan-log.ts';
import { identityDoubts } from './0022-identity-doubts.ts';
import { watching } from './0023-watching.ts';
import { folderRemoval } from './0024-folder-removal.ts';
import { trackChanges } from './0025-track-changes.ts';
import { playlistFiles } from './0026-playlist-files.ts';
import { activityOrder } from './0027-activity-order.ts';
import { fullDigests } from './0028-full-digests.ts';
import { playlistSync } from './0029-playlist-sync.ts';
import { deletedPeople } from './0030-deleted-people.ts';
import { activityNotes } from './0031-activity-notes.ts';
import { folderStamps } from './0032-folder-stamps.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  init,
  genreNames,
  search,
  looseTracks,
  byHand,
  activity,
  trackOrders,
  artistCounts,
  fileRatings,
  artistGenres,
  orderTokens,
  opinionOrders,
  people,
  scoreChanges,
  trackFacts,
  imports,
  playCounts,
  playlistIds,
  duels,
  rootStates,
  scanLog,
  identityDoubts,
  watching,
  folderRemoval,
  trackChanges,
  playlistFiles,
  activityOrder,
  fullDigests,
  playlistSync,
  deletedPeople,
  activityNotes,
  folderStamps,
];
