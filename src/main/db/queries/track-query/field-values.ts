/** Values that the library has of a field, for completion. */
import { assertNever } from '../../../../shared/errors.ts';
import type { Suggested } from '../../../../shared/query/field-types.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { holdsWords, indexWords, wantedWords } from '../../../../shared/text/words.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { listVisiblePlaylists } from '../playlists/cards.ts';
import { findMatches } from '../search-find.ts';

const MOST = 10;
// more than are shown, for what is left out of them
const COMPARED = 50;

/** Names that hold the words, best first, each once; of few kinds all where nothing is typed. Cost: as a search of the kind; formats walk the files. */
export function listFieldValues(db: ReadDb, userId: UserId, suggests: Suggested, text: string): readonly string[] {
  return withDbErrors(() => [...new Set(namesOf(db, userId, suggests, text))].slice(0, MOST));
}

function namesOf(db: ReadDb, userId: UserId, suggests: Suggested, text: string): readonly string[] {
  switch (suggests) {
    case 'artist':
    case 'albumArtist':
      return findMatches(db, 'artist', text, MOST).best.map(({ name }) => name);
    case 'composer':
      return composersAmong(
        db,
        findMatches(db, 'artist', text, COMPARED).best.map(({ id }) => id),
      );
    case 'album':
      return findMatches(db, 'album', text, COMPARED).best.map(({ name }) => name);
    case 'genre': {
      const found = findMatches(db, 'genre', text, MOST).best.map(({ name }) => name);
      return found.length > 0 ? found : holding(listColumn(db, 'select name from genre order by name_key'), text);
    }
    case 'playlist':
      return holding(
        listVisiblePlaylists(db, userId)
          .filter(({ kind }) => kind !== 'folder')
          .toSorted((a, b) => b.isOwn - a.isOwn || b.updatedAt - a.updatedAt)
          .map(({ name }) => name),
        text,
      );
    case 'format':
      return holding(
        listColumn(db, 'select distinct coalesce(codec, container) as name from track_file order by name'),
        text,
      );
    case 'key':
      return holding(listColumn(db, 'select distinct musical_key from track_features order by musical_key'), text);
    default:
      return assertNever(suggests);
  }
}

function composersAmong({ raw }: ReadDb, ids: readonly number[]): readonly string[] {
  const sql =
    'select name from artist where id in (select value from json_each(?)) and work_count > 0 order by sort_key';
  return raw.prepare<[string], string>(sql).pluck().all(JSON.stringify(ids));
}

function listColumn({ raw }: ReadDb, sql: string): readonly string[] {
  return raw
    .prepare<[], string | null>(sql)
    .pluck()
    .all()
    .filter((name) => name !== null);
}

function holding(names: readonly string[], text: string): readonly string[] {
  const wanted = wantedWords(text);
  return names.filter((name) => holdsWords(indexWords(name), wanted));
}
