/** What a library holds of the things that a client changed, read past the program. */
import BetterSqlite from 'better-sqlite3';
import type { Key, Value } from './journal.ts';

const queries: Readonly<Record<string, string>> = {
  score: 'SELECT score FROM track_score WHERE track_id = ?',
  like: 'SELECT 1 FROM user_like WHERE track_id = ?',
  play: `SELECT track_id || ' ' || played_ms || ' ' || ended_how FROM play WHERE play_key = ?`,
  setting: `SELECT json_extract(value, '$.' || ?) FROM setting WHERE key = 'settings'`,
  bio: 'SELECT bio FROM artist WHERE id = ?',
  released: 'SELECT release_date FROM album_by_hand WHERE album_id = ?',
  tracks: 'SELECT count(*) FROM track WHERE ? > 0',
  person: `SELECT role FROM user WHERE username = ?`,
};
const ENTRIES = `
  SELECT e.track_id FROM playlist_track e JOIN playlist p ON p.id = e.playlist_id WHERE p.name = ?
  ORDER BY e.track_order_in_playlist, e.id`;

/** Opens the file for looking, and gives what reads one thing's value. */
export function openValues(libraryPath: string): { readonly read: (key: Key) => Value; readonly close: () => void } {
  const raw = new BetterSqlite(libraryPath, { readonly: true });
  const read = (key: Key): Value => {
    const at = key.indexOf('/');
    const [what, id] = [key.slice(0, at), key.slice(at + 1)];
    if (what === 'playlist') return readPlaylist(raw, id);
    const query = queries[what];
    if (query === undefined) throw new Error(`nobody knows how to read ${key}`);
    const found: unknown = raw.prepare(query).pluck().get(id);
    return typeof found === 'string' || typeof found === 'number' ? found : null;
  };
  return { read, close: () => void raw.close() };
}

/** Null where there is none of that name. */
function readPlaylist(raw: BetterSqlite.Database, name: string): Value {
  if (raw.prepare('SELECT 1 FROM playlist WHERE name = ?').get(name) === undefined) return null;
  return raw.prepare<[string], number>(ENTRIES).pluck().all(name);
}
