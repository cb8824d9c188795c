/** Pictures given by hand. They lie in the library, so that its backups have them. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** Keeps a picture under the key that `toKey` makes of its row's id; bytes of a known version are kept once. */
export function addPicture({ raw }: WriteDb, bytes: Uint8Array, toKey: (id: number) => string, now: number): string {
  const nextId = raw.prepare<[], number>('select coalesce(max(id), 0) + 1 from picture').pluck();
  // the version is that of the bytes, whatever the row's id
  const known = raw.prepare<[string], string>("select key from picture where key glob 'p*' || ?").pluck();
  const insert = raw.prepare('insert into picture (id, key, bytes, created_at) values (?, ?, ?, ?)');
  const renew = raw.prepare('update picture set created_at = ? where key = ?');
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const id = nextId.get() ?? 1;
        const key = toKey(id);
        const same = known.get(key.slice(`p${id}`.length));
        if (same === undefined) insert.run(id, key, bytes, now);
        else renew.run(now, same);
        return same ?? key;
      })
      .immediate(),
  );
}

/** The key of the picture with bytes of that version, as `pictureArtKey` has it; undefined where there is none. */
export function findPictureOfVersion({ raw }: ReadDb, version: number): string | undefined {
  const find = raw.prepare<[string], string>("select key from picture where substr(key, instr(key, 'v') + 1) = ?");
  return withDbErrors(() => find.pluck().get(version.toString(36)));
}

/** Undefined for a key of none. */
export function findPictureBytes({ raw }: ReadDb, key: string): Uint8Array | undefined {
  return withDbErrors(() => raw.prepare<[string], Buffer>('select bytes from picture where key = ?').pluck().get(key));
}

/** Whether the picture is kept. */
export function hasPicture({ raw }: ReadDb, key: string): boolean {
  return withDbErrors(() => raw.prepare('select 1 from picture where key = ?').get(key) !== undefined);
}

/** Lets go of pictures from before the given time that nothing uses, and no undo would bring back. Gives their number. */
export function dropUnusedPictures({ raw }: WriteDb, before: number): number {
  // where the library can only be read they stay
  if (raw.readonly) return 0;
  const drop = raw.prepare(
    `delete from picture where created_at < ? and key not in (
       select image from artist where image is not null
       union select image from album_by_hand where image is not null
       union select image from playlist where image is not null
       union select image from user where image is not null)
     -- what an edit gave or took away can be undone for as long as it is noted
     and not exists (select 1 from user_activity
       where activity_type in ('artist-edit', 'album-edit', 'playlist-edit', 'playlist-create', 'playlist-delete', 'profile', 'person-edited', 'person-deleted', 'undo') and instr(payload, '"' || key || '"'))
     and not exists (select 1 from activity_part where instr(changes, '"' || key || '"'))
     -- and a profile that was deleted comes back with its own
     and not exists (select 1 from deleted_person_row
       where table_name in ('user', 'playlist', 'user_activity', 'activity_part') and instr(row, picture.key))`,
  );
  return withDbErrors(() => drop.run(before).changes);
}
