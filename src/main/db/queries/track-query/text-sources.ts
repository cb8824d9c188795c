/** What the library has of each field of text: ids with their texts, and whose tracks the ids are. */
import type { TextField } from '../../../../shared/query/facts.ts';
import { toDisplayPath } from '../../../ports/paths.ts';

export interface TextSource {
  /** Gives an id and a text, of the ids above the first given and not above the second; more than once where a thing has several. */
  readonly sql: string;
  /** The highest of the ids. */
  readonly lastIdSql: string;
  /** The same for those of a JSON array of ids. */
  readonly amongSql: string;
  /** How the text is shown. */
  readonly show: (text: string) => string;
  /** The tracks of a JSON array of ids; null where the ids are those of tracks. */
  readonly tracksSql: string | null;
  /** Tracks of a JSON array of ids with their texts. */
  readonly ofTracksSql: string;
  /** The column of the search index that holds its words. */
  readonly indexed: string | null;
  /** How its words are told apart where no index does. */
  readonly words: 'each' | 'letters';
}

const AMONG = '(select value from json_each(?))';
const asIs = (text: string): string => text;

interface Parts {
  readonly from: string;
  readonly id: string;
  readonly text: string;
  readonly where?: string;
}

function sourceOf(
  { from, id, text, where = `${text} is not null` }: Parts,
  more: Partial<TextSource> = {},
): TextSource {
  const all = `select ${id}, ${text} from ${from} where ${where}`;
  const amongSql = `${all} and ${id} in ${AMONG}`;
  return {
    sql: `${all} and ${id} > @from and ${id} <= @to`,
    lastIdSql: `select max(${id}) from ${from}`,
    amongSql,
    show: asIs,
    tracksSql: null,
    ofTracksSql: amongSql,
    indexed: null,
    words: 'letters',
    ...more,
  };
}

const ALBUM_TRACKS = `select id from track where album_id in ${AMONG}`;
const ALBUM_OF = `select t.id, a.name from track t join album a on a.id = t.album_id where t.id in ${AMONG}`;
const ALBUM_ARTISTS_OF = `select t.id, x.credited_name from track t join album_artist x on x.album_id = t.album_id
  where t.id in ${AMONG}`;
const genresOf = (
  text: string,
): string => `select x.track_id, g.${text} from genre_track x join genre g on g.id = x.genre_id
  where g.${text} is not null and x.track_id in ${AMONG}`;
const GENRE_TRACKS = `select track_id from genre_track where genre_id in ${AMONG}`;
const CREDIT = { from: 'track_artist', id: 'track_id', text: 'credited_name' } as const;

/** Two texts of one thing. */
function both(one: TextSource, other: TextSource): TextSource {
  const join = (key: 'sql' | 'amongSql' | 'ofTracksSql') => `${one[key]} union all ${other[key]}`;
  return { ...one, sql: join('sql'), amongSql: join('amongSql'), ofTracksSql: join('ofTracksSql') };
}

export const textSources: Readonly<Record<TextField, TextSource>> = {
  title: sourceOf({ from: 'track', id: 'id', text: 'name' }, { indexed: 'title' }),
  artist: sourceOf({ ...CREDIT, where: "role <> 'composer'" }, { indexed: 'artists' }),
  composer: sourceOf({ ...CREDIT, where: "role = 'composer'" }, { indexed: 'composers' }),
  album: sourceOf(
    { from: 'album', id: 'id', text: 'name' },
    { tracksSql: ALBUM_TRACKS, ofTracksSql: ALBUM_OF, indexed: 'album' },
  ),
  albumartist: sourceOf(
    { from: 'album_artist', id: 'album_id', text: 'credited_name' },
    { tracksSql: ALBUM_TRACKS, ofTracksSql: ALBUM_ARTISTS_OF, words: 'each' },
  ),
  genre: both(
    sourceOf(
      { from: 'genre', id: 'id', text: 'name' },
      { tracksSql: GENRE_TRACKS, ofTracksSql: genresOf('name'), words: 'each' },
    ),
    sourceOf({ from: 'genre', id: 'id', text: 'rus_name' }, { ofTracksSql: genresOf('rus_name') }),
  ),
  comment: sourceOf({ from: 'track', id: 'id', text: 'comment' }),
  path: sourceOf({ from: 'track', id: 'id', text: 'filepath' }, { show: toDisplayPath }),
  folder: sourceOf({ from: 'track', id: 'id', text: 'filepath' }, { show: (path) => folderOf(toDisplayPath(path)) }),
  format: both(
    sourceOf({ from: 'track_file', id: 'track_id', text: 'codec' }),
    sourceOf({ from: 'track_file', id: 'track_id', text: 'container' }),
  ),
  key: sourceOf({ from: 'track_features', id: 'track_id', text: 'musical_key' }),
};

/** Both kinds of systems' paths. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0));
}
