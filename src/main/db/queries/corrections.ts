/** The corrections that hold, and what could be corrected. */
import type { Correction, NameRun } from '../../../shared/contract/corrections.ts';
import type { Credit } from '../../../shared/contract/credit.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { nameKey } from '../../../shared/text/fold.ts';
import { toNames } from '../batch/corrections.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { branded } from './branded.ts';
import type { CorrectionRow } from './change-rows.ts';

interface Row {
  readonly id: number;
  readonly kind: 'artist' | 'join' | 'split';
  readonly createdAt: number;
  readonly fromNames: string | null;
  readonly toNames: string | null;
  readonly albumId: number | null;
  readonly albumName: string | null;
  readonly albums: string | null;
  readonly trackCount: number;
}

const LIST = `
  select c.id, c.kind, c.created_at as createdAt, r.from_names as fromNames, r.to_names as toNames,
    a.id as albumId, a.name as albumName,
    (select json_group_array(distinct h.name) from (
       select b.name from album_join j join album b on b.id = j.album_id where j.correction_id = c.id
       union select b.name from track_pin p join track_home o on o.track_id = p.track_id join album b on b.id = o.album_id
         where c.kind = 'split' and p.correction_id = c.id) h) as albums,
    (select count(*) from (
       select track_id from track_pin where correction_id = c.id
       union select h.track_id from album_join j join track_home h on h.album_id = j.album_id
         where j.correction_id = c.id)) as trackCount
  from correction c
  left join artist_rule r on r.correction_id = c.id
  left join album a on a.id = coalesce(
    (select into_album_id from album_join where correction_id = c.id limit 1),
    (select album_id from track_pin where correction_id = c.id limit 1))
  where c.revoked_at is null`;

/** Shape: the latest first. Cost: grows with the tracks that are corrected. */
export function listCorrections({ raw }: ReadDb): readonly Correction[] {
  const rows = withDbErrors(() => raw.prepare<[], Row>(`${LIST} order by c.id desc`).all());
  const read = rows.some(({ kind }) => kind === 'artist') ? listReadNames(raw) : [];
  return rows.map((row) => toCorrection(row, read));
}

/** The corrections that have a hand in a track. */
export function listCorrectionsOf(db: ReadDb, trackId: TrackId): readonly Correction[] {
  const { raw } = db;
  const pinned = new Set(
    withDbErrors(() =>
      raw.prepare<[number], number>('select correction_id from track_pin where track_id = ?').pluck().all(trackId),
    ),
  );
  const joined = new Set(
    withDbErrors(() =>
      raw
        .prepare<[number], number>(
          'select j.correction_id from track_home h join album_join j on j.album_id = h.album_id where h.track_id = ?',
        )
        .pluck()
        .all(trackId),
    ),
  );
  const asRead = withDbErrors(() =>
    raw.prepare<[number], string>('select credits from track_as_read where track_id = ?').pluck().get(trackId),
  );
  if (pinned.size === 0 && joined.size === 0 && asRead === undefined) return [];
  const keys = asRead === undefined ? new Set<string>() : new Set(namesOf(asRead).map(nameKey));
  return listCorrections(db).filter((one) =>
    one.kind === 'artist'
      ? one.from.every((name) => keys.has(nameKey(name)))
      : pinned.has(one.id) || joined.has(one.id),
  );
}

function listReadNames(raw: ReadDb['raw']): readonly ReadonlySet<string>[] {
  const rows = withDbErrors(() => raw.prepare<[], string>('select credits from track_as_read').pluck().all());
  return rows.map((json) => new Set(namesOf(json).map(nameKey)));
}

/** The names of stored credits, `[[role, name], …]`. */
function namesOf(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => (Array.isArray(pair) && typeof pair[1] === 'string' ? [pair[1]] : []));
}

function toCorrection(row: Row, read: readonly ReadonlySet<string>[]): Correction {
  const { id, kind, createdAt } = row;
  if (kind === 'artist') {
    const from = toNames(row.fromNames ?? '[]');
    const keys = from.map(nameKey);
    const trackCount = read.filter((names) => keys.every((key) => names.has(key))).length;
    return { id, kind, createdAt, from, to: toNames(row.toNames ?? '[]'), trackCount };
  }
  const albumId = branded<AlbumId>(row.albumId ?? 0);
  const from = toNames(row.albums ?? '[]');
  return { id, kind, createdAt, albumId, albumName: row.albumName ?? '', from, trackCount: row.trackCount };
}

const MAX_RUNS = 20;

// two names, and three, that stand one behind the other on a track
const RUNS = `
  with theirs as (select distinct track_id from track_artist where artist_id = @id and role = 'main' limit 5000),
    credits as (
      select x.track_id, x.position, x.artist_id, a.name
      from theirs join track_artist x on x.track_id = theirs.track_id and x.role = 'main' join artist a on a.id = x.artist_id),
    runs as (
      select json_array(p.name, q.name) as names from credits p
      join credits q on q.track_id = p.track_id and q.position = p.position + 1
      where @id in (p.artist_id, q.artist_id)
      union all
      select json_array(p.name, q.name, r.name) from credits p
      join credits q on q.track_id = p.track_id and q.position = p.position + 1
      join credits r on r.track_id = p.track_id and r.position = p.position + 2
      where @id in (p.artist_id, q.artist_id, r.artist_id))
  select names, count(*) as trackCount from runs group by names order by trackCount desc, length(names), names
  limit ${MAX_RUNS}`;

/** Shape: at most 20, the commonest first. Cost: looks through up to 5000 tracks of the artist. */
export function listNameRuns({ raw }: ReadDb, artistId: ArtistId): readonly NameRun[] {
  const rows = withDbErrors(() =>
    raw.prepare<{ id: number }, { names: string; trackCount: number }>(RUNS).all({ id: artistId }),
  );
  return rows.map(({ names, trackCount }) => ({ names: toNames(names), trackCount }));
}

/** Who is credited wherever the files credit this name alone; empty where no correction says so. */
export function listMovedTo({ raw }: ReadDb, name: string): readonly Credit[] {
  const rules = withDbErrors(() =>
    raw
      .prepare<[], { from: string; to: string }>(
        `select r.from_names as "from", r.to_names as "to" from artist_rule r join correction c on c.id = r.correction_id
         where c.revoked_at is null`,
      )
      .all(),
  );
  const key = nameKey(name);
  const rule = rules.find(({ from }) => toNames(from).map(nameKey).join('\u001F') === key);
  if (rule === undefined) return [];
  const find = raw.prepare<[string], number>('select id from artist where name_key = ?').pluck();
  return toNames(rule.to).flatMap((wanted) => {
    const artistId = withDbErrors(() => find.get(nameKey(wanted)));
    return artistId === undefined ? [] : [{ artistId: branded<ArtistId>(artistId), name: wanted }];
  });
}

/** Those of the corrections that hold, by id. */
export function readHolding({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, CorrectionRow> {
  const sql = 'select id from correction where revoked_at is null and id in (select value from json_each(?))';
  const found = raw.prepare<[string], number>(sql).pluck().all(JSON.stringify(ids));
  return new Map(found.map((id) => [id, { holds: true }]));
}

/** What the corrections are about, by id: the names as the files have them, or the album that shows the tracks. */
export function readCorrectionNames({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, string> {
  const sql = `
    select c.id, r.from_names as fromNames, a.name as albumName from correction c
    left join artist_rule r on r.correction_id = c.id
    left join album a on a.id = coalesce(
      (select into_album_id from album_join where correction_id = c.id limit 1),
      (select album_id from track_pin where correction_id = c.id limit 1))
    where c.id in (select value from json_each(?))`;
  const rows = raw
    .prepare<[string], { id: number; fromNames: string | null; albumName: string | null }>(sql)
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(({ id, fromNames, albumName }) => [
      id,
      fromNames === null ? (albumName ?? '') : toNames(fromNames).join(', '),
    ]),
  );
}
