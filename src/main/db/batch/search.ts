/** Keeps the search index as the tables are, in the transactions that change them. */
import type { Database } from 'better-sqlite3';
import {
  prepareSearchTexts,
  searchKinds,
  searchTable,
  type SearchKind,
  type SearchRow,
  type SourceRow,
} from './search-texts.ts';
import type { TrackRecord } from './track-record.ts';

export interface SearchWrites {
  /** A track is new; its texts need not be read back. */
  addTrack(record: TrackRecord, albumName: string | null): void;
  /** The row's texts have changed, or it is new. */
  touch(kind: SearchKind, id: number): void;
  /** The album's name has changed, which its tracks are found by. */
  touchTracksOf(albumId: number): void;
  /** An artist is credited: they are also found by each spelling that differs from their name. */
  addSpelling(artistId: number, spelling: string): void;
  /** The credits of a track or album are about to go, and with them maybe the last of a spelling. */
  dropSpellings(kind: 'track' | 'album', id: number): void;
  /** To be called first in the transaction. */
  begin(): void;
  /** Indexes what was touched. To be called last in the transaction, so that each row is indexed once. */
  flush(): void;
  /** To be called when the transaction is done. */
  end(): void;
  /** To be called where a transaction was undone. */
  forget(): void;
}

/** Cost: compiles a dozen statements; then about 30 µs a touched row. */
export function prepareSearch(raw: Database): SearchWrites {
  const kinds = searchKinds.map((kind) => ({
    kind,
    touched: new Set<number>(),
    texts: prepareSearchTexts(raw, kind),
    put: prepareSearchPut(raw, kind),
  }));
  const touchedOf = new Map(kinds.map(({ kind, touched }) => [kind, touched]));
  // of new tracks that nothing has changed since
  const told = new Map<number, SourceRow>();
  const spellings = prepareSpellings(raw, (artistId) => touchedOf.get('artist')?.add(artistId));
  const tracksOf = raw.prepare<[number], number>('select id from track where album_id = ?').pluck();
  return {
    begin: spellings.begin,
    end: spellings.end,
    addSpelling: spellings.add,
    dropSpellings: spellings.drop,
    addTrack: (record, albumName) => {
      told.set(record.trackId, toSourceRow(record, albumName));
      touchedOf.get('track')?.add(record.trackId);
    },
    touch: (kind, id) => {
      if (kind === 'track') told.delete(id);
      touchedOf.get(kind)?.add(id);
    },
    touchTracksOf: (albumId) => {
      for (const trackId of tracksOf.iterate(albumId)) {
        told.delete(trackId);
        touchedOf.get('track')?.add(trackId);
      }
    },
    flush: () => {
      for (const { kind, touched, texts, put } of kinds) {
        for (const id of touched) {
          const source = kind === 'track' ? told.get(id) : undefined;
          const row = source === undefined ? texts.find(id) : texts.fold(source);
          if (row !== undefined) put(row);
        }
        touched.clear();
      }
      told.clear();
    },
    forget: () => {
      spellings.forget();
      told.clear();
      for (const { touched } of kinds) touched.clear();
    },
  };
}

/** As the tables will have it. */
function toSourceRow({ trackId, sortKey, name, credits, composer }: TrackRecord, albumName: string | null): SourceRow {
  const artists = credits.flatMap(({ role, creditedName }) => (role === 'composer' ? [] : [creditedName]));
  return [trackId, sortKey, name, artists.length === 0 ? null : artists.join(' '), albumName, composer];
}

/**
 * Says of which artists the spellings change. A spelling that was met is in the index until a credit goes, or somebody else
 * writes between two transactions: then it is looked at again.
 */
function prepareSpellings(raw: Database, touch: (artistId: number) => void) {
  const met = new Map<string, number>();
  const nameOf = raw.prepare<[number], string>('select name from artist where id = ?').pluck();
  const changes = raw.prepare<[], number>('select total_changes()').pluck();
  const spelled = {
    track: raw.prepare<[number], readonly [number, string]>(spelledIn('track')).raw(),
    album: raw.prepare<[number], readonly [number, string]>(spelledIn('album')).raw(),
  };
  let ownChanges: number | undefined;
  return {
    begin: () => {
      if (changes.get() !== ownChanges) met.clear();
    },
    end: () => void (ownChanges = changes.get()),
    forget: () => met.clear(),
    add: (artistId: number, spelling: string) => {
      if (met.get(spelling) === artistId) return;
      met.set(spelling, artistId);
      if (nameOf.get(artistId) !== spelling) touch(artistId);
    },
    drop: (kind: 'track' | 'album', id: number) => {
      for (const [artistId, spelling] of spelled[kind].all(id)) {
        met.delete(spelling);
        touch(artistId);
      }
    },
  };
}

function spelledIn(kind: 'track' | 'album'): string {
  return `select x.artist_id, x.credited_name from ${kind}_artist x join artist a on a.id = x.artist_id
    where x.${kind}_id = +? and x.credited_name <> a.name`;
}

/** Indexes a row, in place of what the index had of it. */
export function prepareSearchPut(raw: Database, kind: SearchKind): (row: SearchRow) => void {
  const { name, columns } = searchTable(kind);
  const put = raw.prepare(
    `insert or replace into ${name} (rowid, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`,
  );
  return ({ id, texts }) => void put.run(id, ...texts);
}

/**
 * Indexes rows anew whose names were changed by hand. For an album also its tracks, which are found by its name.
 * Runs in the caller's transaction, after the change.
 */
export function reindex(raw: Database, changed: Readonly<Partial<Record<SearchKind, readonly number[]>>>): void {
  const search = prepareSearch(raw);
  for (const kind of searchKinds) for (const id of changed[kind] ?? []) search.touch(kind, id);
  for (const albumId of changed.album ?? []) search.touchTracksOf(albumId);
  search.flush();
}
