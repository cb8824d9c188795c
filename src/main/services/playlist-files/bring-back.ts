/** Entries without a track get theirs when a scan has found it: nobody has to look for it. */
import type { TrackId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import { listEntriesWithoutTrack } from '../../db/queries/playlists/match-tracks.ts';
import { readPlaylistName } from '../../db/queries/playlists/playlist-files.ts';
import { SURE } from '../../playlist-files/match-types.ts';
import type { Changes } from '../changes.ts';
import { linkChanges, toWanted, type MatchWanted } from './relink.ts';

/** Of all people; what each gets is one activity of theirs a playlist. Gives how many were found. Cost: nothing where there are none. */
export async function bringBackEntries(
  { writer, changes }: { readonly writer: WriteDb; readonly changes: Pick<Changes, 'apply'> },
  match: MatchWanted,
): Promise<number> {
  const entries = listEntriesWithoutTrack(writer);
  const matches = await match(entries.map(toWanted), null);
  const found = entries.flatMap((entry, no) => {
    const { state, candidates } = matches[no] ?? { state: 'unmatched', candidates: [] };
    const [best] = candidates;
    return state === 'matched' && best !== undefined && best.confidence >= SURE
      ? { entry, trackId: branded<TrackId>(best.trackId) }
      : [];
  });
  let count = 0;
  for (const [playlistId, ofPlaylist] of Map.groupBy(found, ({ entry }) => entry.playlistId)) {
    const [first] = ofPlaylist;
    if (first === undefined) continue;
    const userId = branded<UserId>(first.entry.ownerId);
    const links = new Map(ofPlaylist.map(({ entry, trackId }) => [entry.id, trackId]));
    const { changedCount } = changes.apply(userId, 'playlist-found', () => {
      // whoever took the entry away meanwhile, or gave it a track, is not overruled
      const rows = linkChanges(writer, userId, links).filter(
        ({ before }) => before !== null && 'trackId' in before && before.trackId === null,
      );
      return { changes: rows, subject: readPlaylistName(writer, playlistId), thingCount: rows.length };
    });
    count += changedCount;
  }
  return count;
}
