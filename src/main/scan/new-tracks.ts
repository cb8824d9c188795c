/** Tracks that the library did not have. */
import { noteRead } from './note-read.ts';
import { rootIdOf, type NewTrack, type Postponed, type ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { settleNewPlace, type Home } from './settle-albums.ts';
import { toRecord } from './to-record.ts';

/** Writes a new track, whose albums are to be settled. Gives its id. Runs in the caller's transaction. */
export function insertTrack(writes: ScanWrites, state: ScanState, item: Postponed): number {
  const track = toNewTrack(writes, item);
  insert(writes, state, track, null);
  state.touchedGroups.add(item.groupKey);
  return track.record.trackId;
}

/** Keeps a new track until `writeHeldTracks`, in the same transaction. */
export function holdTrack(_writes: ScanWrites, { held }: ScanState, item: Postponed): void {
  const others = held.get(item.groupKey);
  if (others === undefined) held.set(item.groupKey, [item]);
  else others.push(item);
}

/**
 * Writes the tracks that were held. Of a place that was read whole and held nothing before, the albums are made first, so
 * that each of its tracks is written once, and need not be read again to see which album it belongs to.
 */
export function writeHeldTracks(writes: ScanWrites, state: ScanState): void {
  for (const [groupKey, items] of state.held) {
    const tracks = items.map((item) => toNewTrack(writes, item));
    if (isNewPlace(writes, state, groupKey)) {
      const byId = new Map(tracks.map((track) => [track.record.trackId, track]));
      settleNewPlace(writes, groupKey, tracks, (trackId, album) => {
        const track = byId.get(trackId);
        if (track !== undefined) insert(writes, state, track, album);
      });
      state.hasSettled = true;
    } else {
      for (const track of tracks) insert(writes, state, track, null);
      state.touchedGroups.add(groupKey);
    }
  }
  state.held.clear();
}

/** Whether all that its albums are made of is in hand. Cost: one look-up. */
function isNewPlace(
  { albums, corrections }: ScanWrites,
  { pendingByGroup, touchedGroups }: ScanState,
  groupKey: string,
): boolean {
  if (pendingByGroup.has(groupKey) || touchedGroups.has(groupKey)) return false;
  return !corrections.areAlbumsCorrected() && !albums.hasTracks(groupKey);
}

function toNewTrack({ tracks, names, corrections }: ScanWrites, item: Postponed): NewTrack {
  return { item, record: toRecord(tracks.nextId(), item.file, item, { names, rules: corrections.rules() }) };
}

function insert(writes: ScanWrites, state: ScanState, { item, record }: NewTrack, album: Home | null): void {
  writes.tracks.insert(record, album);
  state.counts.added++;
  writes.log.added(rootIdOf(state, item.file.rootPath));
  noteRead(writes, state, item, record.trackId);
}
