/** A playlist of a user file with its entries: the one that was changed last stays whole. */
import type { Records } from '../../user-file/records.ts';
import { findPlaylists, listEntryIds, nextId } from '../../db/queries/user-file/import-queries.ts';
import type { ImportRow } from '../../db/queries/user-file/row-store.ts';
import type { ApplyParts } from './apply-records.ts';
import type { ImportRun } from './import-run.ts';
import type { KnownThing } from './known-things.ts';

interface ReadEntry {
  readonly row: ImportRow;
  /** What no row was found for; null where there is one, or the file knew none. */
  readonly unknown: KnownThing['unknown'] | null;
}

/** The rows of the playlists that were taken in, by their numbers in the file. */
export type PlaylistIds = Map<number, number>;

interface PlaylistParts {
  readonly entries: readonly Records['entry'][];
  /** The key of its picture here. */
  readonly image: string | null;
}

/** Returns the entries that name a track which the file does not have, by their place. */
export function applyPlaylist(
  { run, things }: ApplyParts,
  playlist: Records['playlist'],
  { entries, image }: PlaylistParts,
  ids: PlaylistIds,
): readonly number[] {
  const wrong: number[] = [];
  const read = entries.flatMap(
    ({ track, title, artist, album, durationMs, path, addedAt }, at): readonly ReadEntry[] => {
      const thing = track === null ? null : things.find('track', track);
      if (thing === undefined) {
        wrong.push(at);
        return [];
      }
      const unknown = thing === null || thing.id !== null ? null : thing.unknown;
      const row = { track: thing?.id ?? null, title, artist, album, durationMs, path, addedAt };
      return [{ row, unknown }];
    },
  );
  const known = findKnown(run, playlist);
  const id = known ?? nextId(run.db, 'playlist') + (run.isDry ? ids.size : 0);
  ids.set(playlist.ref, id);
  const ours = known === undefined ? null : run.read('playlist', known);
  const row = toRow(playlist, read, {
    parent: playlist.parent === null ? null : (ids.get(playlist.parent) ?? null),
    image: image ?? ours?.['image'] ?? null,
  });
  if (ours !== null && !isTaken(run, playlist, { id, ours, row })) return wrong;
  run.put('playlist', { table: 'playlist', id }, row);
  keepWaiting(run, id, read);
  return wrong;
}

function findKnown(run: ImportRun, { type, createdAt, name }: Records['playlist']): number | undefined {
  const found = findPlaylists(run.db, run.userId, type, createdAt);
  const [only, ...others] = found.length > 1 ? found.filter((one) => one.name === name) : found;
  return others.length === 0 ? only?.id : undefined;
}

function toRow(
  { type, name, isPrivate, rules, sort, description, createdAt, updatedAt }: Records['playlist'],
  entries: readonly ReadEntry[],
  { parent, image }: { readonly parent: number | null; readonly image: unknown },
): ImportRow {
  return {
    type,
    name,
    image,
    isPrivate: Number(isPrivate),
    parent,
    rules: rules === null ? null : JSON.stringify(rules),
    sort,
    description,
    createdAt,
    updatedAt,
    entries: entries.map(({ row }) => row),
  };
}

interface Known {
  readonly id: number;
  readonly ours: ImportRow;
  readonly row: ImportRow;
}

/** Whether the file's one goes in the place of ours; counts it where it does not. */
function isTaken(run: ImportRun, { name, updatedAt }: Records['playlist'], { id, ours, row }: Known): boolean {
  const oursAt = Number(ours['updatedAt']);
  if (oursAt === updatedAt) {
    run.count('playlist', 'unchanged');
    return false;
  }
  const winner = updatedAt > oursAt ? 'theirs' : 'ours';
  const conflict = { kind: 'playlist', name, ours: null, theirs: null, oursAt, theirsAt: updatedAt, winner } as const;
  run.conflict(conflict, winner === 'ours' ? { table: 'playlist', id, row } : undefined);
  if (winner === 'ours') run.count('playlist', 'kept');
  return winner === 'theirs';
}

function keepWaiting(run: ImportRun, id: number, entries: readonly ReadEntry[]): void {
  const unknown = entries.flatMap((entry, at) => (entry.unknown === null ? [] : [{ at, thing: entry.unknown }]));
  if (unknown.length === 0) return;
  const entryIds = run.isDry ? [] : listEntryIds(run.db, id);
  // in a dry run there are no entries to wait under; any key counts as well
  for (const { at, thing } of unknown)
    run.wait('entry', thing, { key: String(entryIds[at] ?? `${id}:${at}`), value: {} });
}
