/** What of each row is searched: its texts, column by column as the index has them. */
import type { Database } from 'better-sqlite3';
import { titleWords } from '../../../shared/text/title-words.ts';
import { indexText } from '../../../shared/text/words.ts';

export type SearchKind = 'track' | 'album' | 'artist' | 'genre';

/** In the order in which an index is best filled: the small ones first. */
export const searchKinds: readonly SearchKind[] = ['genre', 'artist', 'album', 'track'];

type Texts = readonly (string | null)[];

interface Source {
  readonly columns: readonly string[];
  /** Gives the id, the sort key where there is one, and the texts of the columns. */
  readonly sql: string;
}

const sources: Readonly<Record<SearchKind, Source>> = {
  track: {
    columns: ['title', 'artists', 'album', 'composers'],
    sql: `select t.id, t.sort_key, t.name,
        (select group_concat(credited_name, ' ') from track_artist where track_id = t.id and role <> 'composer'),
        a.name, t.composer
      from track t left join album a on a.id = t.album_id`,
  },
  album: {
    columns: ['title', 'artists'],
    sql: `select t.id, t.sort_key, t.name,
        (select group_concat(credited_name, ' ') from album_artist where album_id = t.id)
      from album t`,
  },
  artist: {
    columns: ['name', 'spellings'],
    sql: `select t.id, t.sort_key, t.name, (select group_concat(credited_name, ' ') from (
          select credited_name from track_artist where artist_id = t.id and credited_name <> t.name
          union select credited_name from album_artist where artist_id = t.id and credited_name <> t.name))
      from artist t`,
  },
  genre: { columns: ['name', 'rus_name'], sql: 'select t.id, null, t.name, t.rus_name from genre t' },
};

/** What a source gives of a row. */
export type SourceRow = readonly [id: number, sortKey: string | null, ...texts: Texts];

const MAX_REMEMBERED = 1000;

export interface SearchRow {
  readonly id: number;
  /** Words, one string a column. */
  readonly texts: readonly string[];
}

/** The name of a kind's index, and of its columns. */
export function searchTable(kind: SearchKind): { readonly name: string; readonly columns: readonly string[] } {
  return { name: `${kind}_search`, columns: sources[kind].columns };
}

export interface SearchTexts {
  /** Undefined where there is no such row. */
  find(id: number): SearchRow | undefined;
  /** Of what the source would give. */
  fold(row: SourceRow): SearchRow;
  /** Rows after an id, in order. */
  listAfter(id: number, limit: number): readonly SearchRow[];
}

/** Compiled reads of what is to be searched of one kind. Cost: one row by key and its credits, then a fold of each text. */
export function prepareSearchTexts(raw: Database, kind: SearchKind): SearchTexts {
  const source = sources[kind];
  const one = raw.prepare<[number], SourceRow>(`${source.sql} where t.id = +?`).raw();
  const after = raw.prepare<[number, number], SourceRow>(`${source.sql} where t.id > +? order by t.id limit ?`).raw();
  const known = createMemory();
  const toRow = ([id, sortName, name, ...others]: SourceRow): SearchRow => ({
    id,
    texts: [titleWords(name ?? '', sortName), ...others.map((text) => (text === null ? '' : known(text)))],
  });
  return {
    fold: toRow,
    find: (id) => {
      const row = one.get(id);
      return row === undefined ? undefined : toRow(row);
    },
    listAfter: (id, limit) => after.all(id, limit).map(toRow),
  };
}

/** Tracks that follow each other share album and artists. */
function createMemory(): (text: string) => string {
  const words = new Map<string, string>();
  return (text) => {
    const met = words.get(text);
    if (met !== undefined) return met;
    if (words.size >= MAX_REMEMBERED) words.clear();
    const indexed = indexText(text);
    words.set(text, indexed);
    return indexed;
  };
}
