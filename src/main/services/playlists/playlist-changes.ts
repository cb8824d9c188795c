/** Changes of playlists as rows. */
import type { RowChange } from '../../db/queries/change-rows.ts';
import type { EntryRow, FieldRow, FieldTable, NoteRow, PlaylistRow } from '../../db/queries/playlists/playlist-rows.ts';

/** Entries without the playlist that they are to be in. */
export type NewEntry = Omit<EntryRow, 'playlistId'> & { readonly note?: NoteRow | null };

interface NewPlaylist extends PlaylistRow {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly image: string | null;
  readonly parentId: number | null;
  readonly rules: string | null;
  readonly sort: string | null;
}

/** A playlist that comes to be, private and without entries. */
export function madePlaylist({ id, kind, createdAt, ...facts }: NewPlaylist): readonly RowChange[] {
  const fields: Readonly<Record<FieldTable, FieldRow['value']>> = {
    playlist_name: facts.name,
    playlist_description: facts.description,
    playlist_privacy: 1,
    playlist_image: facts.image,
    playlist_place: facts.parentId,
    playlist_rules: facts.rules,
    playlist_sort: facts.sort,
  };
  return [
    { table: 'playlist', id, before: null, after: { kind, createdAt } },
    ...Object.entries(fields).map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
      ([table, value]): RowChange => ({ table: table as FieldTable, id, before: null, after: { value } }),
    ),
  ];
}

/** Entries that come to stand at the places, one each. */
export function madeEntries(
  playlistId: number,
  entries: readonly NewEntry[],
  { ids, places }: { readonly ids: readonly number[]; readonly places: readonly number[] },
): readonly RowChange[] {
  return entries.flatMap(
    ({ trackId, addedAt, artist, title, album, durationMs, path, note }, no): readonly RowChange[] => {
      const id = ids[no] ?? 0;
      const after = { playlistId, trackId, addedAt, artist, title, album, durationMs, path };
      return [
        { table: 'playlist_entry', id, before: null, after },
        { table: 'playlist_order', id, before: null, after: { position: places[no] ?? 0 } },
        ...(note === undefined || note === null
          ? []
          : [{ table: 'playlist_note', id, before: null, after: note } as const]),
      ];
    },
  );
}

/** Entries that stand elsewhere now; those that stay are left out. */
export function movedEntries(
  before: ReadonlyMap<number, number>,
  after: readonly { readonly id: number; readonly position: number }[],
): readonly RowChange[] {
  return after.flatMap(({ id, position }): readonly RowChange[] => {
    const was = before.get(id);
    if (was === undefined || was === position) return [];
    return [{ table: 'playlist_order', id, before: { position: was }, after: { position } }];
  });
}
