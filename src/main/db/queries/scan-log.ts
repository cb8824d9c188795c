/** What scans changed. */
import {
  scanChangeKinds,
  type FieldChange,
  type ScanChange,
  type ScanChangeCounts,
  type ScanChangeKind,
  type ScanRunCard,
} from '../../../shared/contract/scan-log.ts';
import { errorCodes, type ErrorCode } from '../../../shared/errors.ts';
import type { AlbumId, FolderId, TrackId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import type { StoredFieldChange } from '../batch/scanned-fields.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { branded } from './branded.ts';

interface StoredRun extends ScanChangeCounts {
  readonly runId: number;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly outcome: 'finished' | 'cancelled' | 'failed' | null;
  readonly folderIds: string;
  readonly isThinned: number;
  readonly isLast: number;
}

const COUNTS = scanChangeKinds.map((kind) => `sum(c.${kind}) as ${kind}`).join(', ');
const SUM = scanChangeKinds.map((kind) => `c.${kind}`).join(' + ');
const RUNS = `
  select r.id as runId, r.started_at as startedAt, r.finished_at as finishedAt, r.outcome, ${COUNTS},
    json_group_array(c.root_id) as folderIds, max(c.is_thinned) as isThinned,
    r.id = (select max(id) from scan_run) as isLast
  from scan_root_run c join scan_run r on r.id = c.run_id`;

/** The newest first; those that changed nothing only where nothing came after. Cost: walks the log's counts, which are few. */
export function listScanRuns(
  { raw }: ReadDb,
  {
    folderId,
    before,
    limit,
  }: { readonly folderId?: number | undefined; readonly before?: number | undefined; readonly limit: number },
  isScanning: boolean,
): readonly ScanRunCard[] {
  const wanted = [
    `(${SUM} > 0 or c.run_id = (select max(n.run_id) from scan_root_run n where n.root_id = c.root_id))`,
    ...(folderId === undefined ? [] : ['c.root_id = @folderId']),
    ...(before === undefined ? [] : ['c.run_id < @before']),
  ].join(' and ');
  const sql = `${RUNS} where ${wanted} group by c.run_id order by c.run_id desc limit @limit`;
  const rows = withDbErrors(() => raw.prepare<object, StoredRun>(sql).all({ folderId, before, limit }));
  return rows.map((row) => toCard(row, isScanning));
}

/** The last scan of each folder that is in the library, or the last that changed anything, by folder. Cost: walks the log's counts, which are few. */
export function listLastScanRuns(
  { raw }: ReadDb,
  isScanning: boolean,
  isOfChanges = false,
): ReadonlyMap<number, ScanRunCard> {
  const isChange = isOfChanges ? `and ${SUM.replaceAll('c.', 'n.')} > 0` : '';
  const sql = `${RUNS} join scan_root f on f.id = c.root_id and f.is_active = 1
    where c.run_id = (select max(n.run_id) from scan_root_run n where n.root_id = c.root_id ${isChange}) group by c.root_id`;
  const rows = withDbErrors(() => raw.prepare<[], StoredRun>(sql).all());
  return new Map(rows.flatMap((row) => toFolderIds(row).map((id) => [id, toCard(row, isScanning)])));
}

function toFolderIds({ folderIds }: StoredRun): readonly FolderId[] {
  const ids: readonly number[] = JSON.parse(folderIds);
  return ids.map((id) => branded<FolderId>(id));
}

function toCard(row: StoredRun, isScanning: boolean): ScanRunCard {
  const { runId, startedAt, finishedAt, outcome, isThinned, isLast } = row;
  const { added, changed, moved, replaced, returned, missing, problem } = row;
  return {
    runId,
    startedAt,
    finishedAt,
    outcome: outcome ?? (isScanning && isLast === 1 ? 'running' : 'cut-off'),
    folderIds: toFolderIds(row),
    counts: { added, changed, moved, replaced, returned, missing, problem },
    isThinned: isThinned === 1,
  };
}

export interface ScanChangeWish {
  readonly runId: number;
  readonly folderId?: number | undefined;
  readonly kind: ScanChangeKind;
  readonly text?: string | undefined;
}

// what one scan added has ids that follow each other; those that were joined to others or forgotten since are not there
const ADDED = `
  select t.id, t.filepath as path, t.name, null as pathBefore
  from scan_root_run c
  join track t on t.id between c.first_track_id and c.last_track_id
  join scan_run r on r.id = c.run_id and t.created_at >= r.started_at
  join track_file f on f.track_id = t.id
  join scan_folder p on p.id = f.folder_id and p.root_id = c.root_id
  where c.run_id = @runId and c.added > 0 and (@folderId is null or c.root_id = @folderId)
  order by t.filepath`;
const OTHERS = `
  select c.id, c.path, t.name, c.path_before as pathBefore
  from scan_change c left join track t on t.id = c.track_id
  where c.run_id = @runId and c.kind = @kind and (@folderId is null or c.root_id = @folderId)
  order by c.path, c.id`;

/** Shape: by path. Cost: sorts what the scan changed of the kind; about 1 µs each, and 3 with words. */
export function listScanChangeIds({ raw }: ReadDb, { runId, folderId, kind, text }: ScanChangeWish): Uint32Array {
  const words = fold(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found: number[] = [];
  withDbErrors(() => {
    const rows = raw.prepare<object, { id: number; path: string; name: string | null; pathBefore: string | null }>(
      kind === 'added' ? ADDED : OTHERS,
    );
    for (const { id, path, name, pathBefore } of rows.iterate({ runId, kind, folderId: folderId ?? null })) {
      if (words.length > 0) {
        const said = fold(`${name ?? ''} ${path} ${pathBefore ?? ''}`);
        if (!words.every((word) => said.includes(word))) continue;
      }
      found.push(id);
    }
  });
  return Uint32Array.from(found);
}

interface StoredChange {
  readonly id: number;
  readonly kind: ScanChangeKind;
  readonly trackId: number | null;
  readonly albumId: number | null;
  readonly name: string | null;
  readonly artist: string | null;
  readonly path: string;
  readonly pathNow: string | null;
  readonly missingSince: number | null;
  readonly pathBefore: string | null;
  readonly fields: string | null;
  readonly code: string | null;
  readonly undoneAt: number | null;
}

const ARTIST = `coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position) from track_artist
  where track_id = t.id and role = 'main')) as artist`;
const NOW = 't.id as trackId, t.album_id as albumId, t.name, t.filepath as pathNow, t.missing_since as missingSince';
const ADDED_ROWS = `
  select t.id, 'added' as kind, ${NOW}, ${ARTIST}, t.filepath as path, null as pathBefore, null as fields, null as code,
    null as undoneAt
  from json_each(@ids) wanted join track t on t.id = wanted.value`;
const OTHER_ROWS = `
  select c.id, c.kind, ${NOW}, ${ARTIST}, c.path, c.path_before as pathBefore, c.fields, c.code, c.undone_at as undoneAt
  from json_each(@ids) wanted join scan_change c on c.id = wanted.value left join track t on t.id = c.track_id
  where c.run_id = @runId and c.kind = @kind`;

/** Shape: in the order asked, unknown ids left out. Cost: one query by key. */
export function listScanChanges(
  { raw }: ReadDb,
  { runId, kind, ids }: { readonly runId: number; readonly kind: ScanChangeKind; readonly ids: readonly number[] },
): readonly ScanChange[] {
  const sql = kind === 'added' ? ADDED_ROWS : OTHER_ROWS;
  const rows = withDbErrors(() =>
    raw.prepare<object, StoredChange>(sql).all({ runId, kind, ids: JSON.stringify(ids) }),
  );
  const byId = new Map(rows.map((row) => [row.id, toChange(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toChange(row: StoredChange): ScanChange {
  const { id, kind, trackId, name, artist, path, pathNow, missingSince, pathBefore, undoneAt } = row;
  const isJoin = kind === 'moved' || kind === 'replaced';
  return {
    id,
    kind,
    trackId: trackId === null ? null : branded<TrackId>(trackId),
    albumId: row.albumId === null ? null : branded<AlbumId>(row.albumId),
    name: name ?? toDisplayPath(path).replace(/^.*[/\\]/u, ''),
    artist,
    path: toDisplayPath(path),
    pathBefore: pathBefore === null ? null : toDisplayPath(pathBefore),
    fields: toFields(row.fields),
    code: row.code === null ? null : toCode(row.code),
    canTakeApart: isJoin && undoneAt === null && missingSince === null && pathNow === path,
    isTakenApart: undoneAt !== null,
  };
}

function toFields(json: string | null): readonly FieldChange[] {
  const stored: readonly StoredFieldChange[] = json === null ? [] : JSON.parse(json);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the writer's list of fields, see scanned-fields.ts
  return stored.map(([field, before, after]) => ({ field, before, after }) as FieldChange);
}

function toCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'internal';
}
