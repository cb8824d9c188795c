/** Tracks whose file is gone. */
import type { FolderState } from '../../../shared/contract/folders.ts';
import type { ForgetPreview, KeptCounts, MissingPlace, MissingTrack } from '../../../shared/contract/missing.ts';
import type { FolderId, TrackId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { branded } from './branded.ts';
import { IS_JOINED_AWAY } from './track-joins.ts';

// from the few that are missing to their folders; the other way round every track would be looked at
const FROM = `
  track t cross join track_file f on f.track_id = t.id cross join scan_folder p on p.id = f.folder_id
  cross join scan_root r on r.id = p.root_id`;
const IS_MISSING = `t.missing_since is not null and r.is_active = 1 and not ${IS_JOINED_AWAY}`;
const ARTIST = `coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position) from track_artist
  where track_id = t.id and role = 'main'))`;
const ALBUM =
  'coalesce((select name from album where id = t.album_id), (select album from track_tag where track_id = t.id))';

/** What hangs on a track `t`, in columns. */
export const KEPT = `
  (select count(*) from track_score where track_id = t.id) as scores,
  (select count(*) from user_like where track_id = t.id) as likes,
  (select count(*) from play where track_id = t.id) as plays,
  (select count(*) from playlist_track where track_id = t.id) as entries`;
/** What tells a track `t` from another, in columns. */
export const TOLD = `t.id as trackId, t.name, ${ARTIST} as artist, ${ALBUM} as album, t.duration as durationMs, t.filepath as path`;

interface Said {
  readonly id: number;
  readonly placeId: number;
  readonly rootId: number;
  readonly placePath: string;
  readonly state: FolderState;
  readonly missingSince: number;
}

interface SaidWithWords extends Said {
  readonly words: string | null;
}

export interface MissingWish {
  readonly placeId?: number | undefined;
  readonly folderId?: number | undefined;
  readonly text?: string | undefined;
}

/** Those of the wish, by path. Cost: walks what is missing. */
function listSaid({ raw }: ReadDb, { placeId, folderId, text }: MissingWish): readonly Said[] {
  const words = fold(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const said = words.length === 0 ? 'null' : `concat_ws(' ', t.filepath, t.name, ${ARTIST}, ${ALBUM})`;
  const sql = `select t.id, p.id as placeId, p.path as placePath, r.id as rootId, r.state, t.missing_since as missingSince,
      ${said} as words
    from ${FROM}
    where ${IS_MISSING} and (@placeId is null or p.id = @placeId) and (@folderId is null or r.id = @folderId)
    order by p.path, t.filepath, t.id`;
  const rows = withDbErrors(() =>
    raw.prepare<object, SaidWithWords>(sql).all({ placeId: placeId ?? null, folderId: folderId ?? null }),
  );
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const folded = fold(row.words ?? '');
    return words.every((word) => folded.includes(word));
  });
}

/** By path. */
export function listMissingIds(db: ReadDb, wish: MissingWish): Uint32Array {
  return Uint32Array.from(listSaid(db, wish), ({ id }) => id);
}

/** The folders that files are missing from, by path. Cost: some look-ups a missing track. */
export function listMissingPlaces(db: ReadDb, text: string | undefined): readonly MissingPlace[] {
  return [...Map.groupBy(listSaid(db, { text }), ({ placeId }) => placeId)].flatMap(
    ([placeId, all]): MissingPlace[] => {
      const [first] = all;
      if (first === undefined) return [];
      const ids = all.map(({ id }) => id);
      return [
        {
          placeId,
          path: toDisplayPath(first.placePath),
          folderId: branded<FolderId>(first.rootId),
          state: first.state,
          trackCount: all.length,
          since: all.reduce((since, { missingSince }) => Math.min(since, missingSince), first.missingSince),
          kept: sumKept(db, ids),
        },
      ];
    },
  );
}

/** What hangs on all of the tracks together. Cost: four look-ups a track. */
function sumKept({ raw }: ReadDb, ids: readonly number[]): KeptCounts {
  const sql = `select total(scores) as scores, total(likes) as likes, total(plays) as plays, total(entries) as entries
    from (select ${KEPT} from track t where t.id in (select value from json_each(?)))`;
  const counts = withDbErrors(() => raw.prepare<[string], KeptCounts>(sql).get(JSON.stringify(ids)));
  return counts ?? { scores: 0, likes: 0, plays: 0, entries: 0 };
}

type Flat<Told extends { readonly kept: KeptCounts }> = Omit<Told, 'kept'> & KeptCounts;

/** A row with its counts put together, and its path as a person reads it. */
export function toTold<Row extends KeptCounts & { readonly path: string; readonly trackId: TrackId }>(row: Row) {
  const { scores, likes, plays, entries, ...told } = row;
  return { ...told, path: toDisplayPath(row.path), kept: { scores, likes, plays, entries } };
}

/** In the order asked; what is not missing is left out. Cost: by key. */
export function listMissingTracks({ raw }: ReadDb, ids: readonly number[]): readonly MissingTrack[] {
  const sql = `select ${TOLD}, t.missing_since as missingSince, ${KEPT} from ${FROM}
    where ${IS_MISSING} and t.id in (select value from json_each(?))`;
  const rows = withDbErrors(() => raw.prepare<[string], Flat<MissingTrack>>(sql).all(JSON.stringify(ids)));
  const byId = new Map(rows.map((row) => [Number(row.trackId), toTold(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Of the tracks those that are missing, and in whose folder of music nothing else speaks against it. */
export function previewForget(db: ReadDb, ids: readonly number[]): ForgetPreview {
  const sql = `select t.id, r.state from ${FROM} where ${IS_MISSING} and t.id in (select value from json_each(?))`;
  const found = withDbErrors(() =>
    db.raw.prepare<[string], { readonly id: number; readonly state: FolderState }>(sql).all(JSON.stringify(ids)),
  );
  const online = found.filter(({ state }) => state === 'online').map(({ id }) => id);
  return { trackCount: online.length, kept: sumKept(db, online), awayCount: found.length - online.length };
}
