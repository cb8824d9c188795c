/** Which album, artist, genre or playlist of this library one of a user file is. Never by guess. */
import type BetterSqlite from 'better-sqlite3';
import type { UserId } from '../../../../shared/ids.ts';
import { fold, nameKey, sortKey } from '../../../../shared/text/fold.ts';
import type { Things } from '../../../user-file/records.ts';
import { noMatch, prepareTrackMatcher, type Match, type TrackMatcher } from './match-tracks.ts';

type FileAlbum = Omit<Things['album'], 'kind' | 'ref'>;
type FileArtist = Omit<Things['artist'], 'kind' | 'ref'>;

export interface ThingMatchers {
  readonly track: TrackMatcher;
  album(album: FileAlbum, refused: readonly number[]): Match;
  artist(artist: FileArtist, refused: readonly number[]): Match;
  genre(name: string): number | null;
  /** Another person's playlist that anybody may see. */
  playlist(owner: string, name: string): number | null;
}

/** Cost of each: one to three look-ups by index. */
export function prepareMatchers(raw: BetterSqlite.Database, userId: UserId): ThingMatchers {
  const genre = raw.prepare<[string], number>('select id from genre where name_key = ?').pluck();
  const playlist = raw
    .prepare<[string, string, string], number>(
      `select p.id from playlist p join user u on u.id = p.owner_id
       where u.username = ? and p.name = ? and p.is_private = 0 and p.owner_id <> ?`,
    )
    .pluck();
  return {
    track: prepareTrackMatcher(raw),
    album: prepareAlbumMatcher(raw),
    artist: prepareArtistMatcher(raw),
    genre: (name) => genre.get(nameKey(name)) ?? null,
    playlist: (owner, name) => {
      const [id, ...others] = playlist.all(owner, name, userId);
      return id === undefined || others.length > 0 ? null : id;
    },
  };
}

interface AlbumRow {
  readonly id: number;
  readonly name: string;
  readonly releaseDate: string | null;
  /** JSON array. */
  readonly artists: string;
}

const ALBUM = `select a.id, a.name, a.release_date as releaseDate,
    (select json_group_array(credited_name order by position) from album_artist
      where album_id = a.id and role = 'main') as artists from album a`;

/** An album is where most of its tracks' sounds are, else what its MusicBrainz id says, else its name and artists. */
function prepareAlbumMatcher(raw: BetterSqlite.Database): ThingMatchers['album'] {
  const bySound = raw.prepare<[string], { readonly id: number; readonly n: number }>(
    `select t.album_id as id, count(distinct f.audio_digest) as n from track_file f cross join track t on t.id = f.track_id
     where f.audio_digest in (select value from json_each(?)) and t.album_id is not null
     group by t.album_id order by n desc, id`,
  );
  const byMbid = raw.prepare<[string], AlbumRow>(`${ALBUM} where a.mbid = ? limit 100`);
  const byName = raw.prepare<[string], AlbumRow>(`${ALBUM} where a.sort_key = ? and a.track_count > 0 limit 500`);
  const byIds = raw.prepare<[string], AlbumRow>(`${ALBUM} where a.id in (select value from json_each(?))`);
  return (album, refused) => {
    const isLeft = ({ id }: { readonly id: number }) => !refused.includes(id);
    const sounds = album.digests.length === 0 ? [] : bySound.all(JSON.stringify(album.digests)).filter(isLeft);
    const most = sounds[0]?.n ?? 0;
    if (most * 2 >= album.digests.length && most > 0) {
      const best = sounds.filter(({ n }) => n === most).map(({ id }) => id);
      return settleAlbum(album, byIds.all(JSON.stringify(best)), 0);
    }
    const sameRelease = album.mbid === null ? [] : byMbid.all(album.mbid).filter(isLeft);
    if (sameRelease.length > 0) return settleAlbum(album, sameRelease, 10);
    const named = byName.all(sortKey(album.name)).filter((row) => isLeft(row) && isSameAlbum(album, row));
    return settleAlbum(album, named, 30);
  };
}

function settleAlbum(album: FileAlbum, rows: readonly AlbumRow[], rung: number): Match {
  const same = rows.filter((row) => isSameAlbum(album, row));
  const dated = same.filter((row) => row.releaseDate === album.releaseDate);
  for (const [at, left] of [dated, same, rows].entries()) {
    const [first, ...others] = left;
    if (first !== undefined && others.length === 0) return { id: first.id, quality: rung + at, refused: [] };
  }
  return { ...noMatch, refused: rows.map(({ id }) => id) };
}

function isSameAlbum(album: FileAlbum, row: AlbumRow): boolean {
  return fold(album.name) === fold(row.name) && fold(JSON.stringify(album.artists)) === fold(row.artists);
}

function prepareArtistMatcher(raw: BetterSqlite.Database): ThingMatchers['artist'] {
  const byMbid = raw.prepare<[string], { readonly id: number; readonly key: string }>(
    'select id, name_key as key from artist where mbid = ? limit 100',
  );
  const byName = raw.prepare<[string], number>('select id from artist where name_key = ?').pluck();
  return (artist, refused) => {
    const key = nameKey(artist.name);
    const same = artist.mbid === null ? [] : byMbid.all(artist.mbid).filter(({ id }) => !refused.includes(id));
    const named = same.filter((row) => row.key === key);
    for (const [quality, left] of [named, same].entries()) {
      const [first, ...others] = left;
      if (first !== undefined && others.length === 0) return { id: first.id, quality, refused: [] };
    }
    const id = byName.get(key);
    return id === undefined || refused.includes(id)
      ? { ...noMatch, refused: same.map((row) => row.id) }
      : { id, quality: 2, refused: [] };
  };
}
