/** One track with everything that is stored of it. */
import type { Credit } from '../../../shared/contract/credit.ts';
import type { ReplayGain, TrackDetails } from '../../../shared/contract/tracks.ts';
import type { ArtistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { listPlayCounts } from './play-counts.ts';
import { findProvenance } from './track-provenance.ts';
import { listTrackCredits, listTrackRows } from './track-rows.ts';
import { branded } from './branded.ts';

/** Undefined for an unknown id. Plays are those of the given person. Cost: six queries by key. */
export async function findTrackDetails(
  db: ReadDb,
  trackId: TrackId,
  userId: UserId,
): Promise<TrackDetails | undefined> {
  const [row] = listTrackRows(db, [trackId]);
  const stored = await findStored(db, trackId);
  const provenance = findProvenance(db, trackId);
  if (row === undefined || stored === undefined || provenance === undefined) return undefined;
  const [counts] = listPlayCounts(db, userId, [trackId]);
  const { trackGainDb, trackPeak, albumGainDb, albumPeak, ...facts } = stored;
  return {
    ...row,
    ...facts,
    ...provenance,
    hasLyrics: facts.hasLyrics === 1,
    hasPicture: facts.hasPicture === 1,
    replayGain: toReplayGain({ trackGainDb, trackPeak, albumGainDb, albumPeak }),
    albumArtists: await listAlbumArtists(db, row.albumId),
    composers: (await listTrackCredits(db, [trackId], 'composer')).get(trackId) ?? [],
    playCount: counts?.playCount ?? 0,
    skipCount: counts?.skipCount ?? 0,
    firstPlayedAt: counts?.firstPlayedAt ?? null,
    lastPlayedAt: counts?.lastPlayedAt ?? null,
  };
}

function findStored({ kysely }: ReadDb, trackId: TrackId) {
  return kysely
    .selectFrom('track')
    .innerJoin('track_file as f', 'f.track_id', 'track.id')
    .innerJoin('track_tag as g', 'g.track_id', 'track.id')
    .select(['g.track_total as trackTotal', 'g.disc_total as discTotal', 'g.has_picture as hasPicture'])
    .select(['f.channels', 'track.comment', 'track.has_lyrics as hasLyrics'])
    .select(['f.track_gain_db as trackGainDb', 'f.track_peak as trackPeak'])
    .select(['f.album_gain_db as albumGainDb', 'f.album_peak as albumPeak'])
    .where('track.id', '=', trackId)
    .executeTakeFirst();
}

async function listAlbumArtists({ kysely }: ReadDb, albumId: number | null): Promise<readonly Credit[]> {
  if (albumId === null) return [];
  const rows = await kysely
    .selectFrom('album_artist')
    .select(['artist_id as artistId', 'credited_name as name'])
    .where('album_id', '=', albumId)
    .where('role', '=', 'main')
    .orderBy('position')
    .execute();
  return rows.map(({ artistId, name }) => ({ artistId: branded<ArtistId>(artistId), name }));
}

/** Null where the file carries none of the four. */
export function toReplayGain(gain: ReplayGain): ReplayGain | null {
  return Object.values(gain).every((value) => value === null) ? null : gain;
}
