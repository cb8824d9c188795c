/** What an import has read and not yet taken in: a database of its own that is deleted with it, so that no file is too large. */
import BetterSqlite from 'better-sqlite3';
import { makeFolderOf, removeTextFile } from '../../../ports/text-file.ts';
import { withDbErrors } from '../../errors.ts';

interface ScratchThing {
  readonly kind: string;
  readonly ref: number;
  readonly json: string;
}

interface ScratchMatch {
  /** The row that it is; null where none could be told. */
  readonly id: number | null;
  /** How sure that is; less is surer. */
  readonly quality: number;
  /** Rows that it is not, or can't be told apart from. */
  readonly refused: readonly number[];
}

export interface ScratchRecord {
  readonly line: number;
  readonly kind: string;
  readonly json: string;
}

export interface ScratchStore {
  /** False where there is one of that kind and number. */
  addThing(thing: ScratchThing): boolean;
  addRecord(record: ScratchRecord): void;
  /** All that was added is kept from here on. */
  commit(): void;
  listThings(kind: string, afterRef: number, limit: number): readonly ScratchThing[];
  match(kind: string, ref: number, match: ScratchMatch): void;
  /** Of several things that were matched with one row the surest keeps it; of equally sure ones none does. */
  settle(): void;
  findThing(kind: string, ref: number): (ScratchThing & ScratchMatch) | undefined;
  listUnmatched(limit: number): readonly (ScratchThing & ScratchMatch)[];
  countThings(): readonly {
    readonly kind: string;
    readonly isMatched: number;
    readonly isRefused: number;
    readonly n: number;
  }[];
  /** At least one where there is any; pictures are large, and then they are fewer. */
  listRecords(afterLine: number, limit: number): readonly ScratchRecord[];
  /** Deletes the file. */
  close(): void;
}

// letters in memory at a time
const MAX_LISTED_LENGTH = 8_000_000;

const SCHEMA = `
create table thing (kind text, ref integer, json text, match integer, quality integer, refused text, primary key (kind, ref)) without rowid;
create table record (line integer primary key, kind text, json text);
create index thing_by_match on thing (kind, match) where match is not null;`;

interface Row extends ScratchThing {
  readonly match: number | null;
  readonly quality: number | null;
  readonly refused: string | null;
}

/** An empty one at `path`. Throws: disk-full, path-denied. */
export function openScratchStore(path: string): ScratchStore {
  const raw = withDbErrors(() => {
    if (path !== ':memory:') makeFolderOf(path);
    const opened = new BetterSqlite(path);
    // nothing in it outlives the process, so nothing is to be made sure of
    opened.pragma('journal_mode = off');
    opened.pragma('synchronous = off');
    opened.exec(SCHEMA);
    opened.exec('begin');
    return opened;
  });
  const addThing = raw.prepare(
    'insert into thing (kind, ref, json) values (@kind, @ref, @json) on conflict do nothing',
  );
  const addRecord = raw.prepare('insert or ignore into record (line, kind, json) values (@line, @kind, @json)');
  const listThings = raw.prepare<[string, number, number], ScratchThing>(
    'select kind, ref, json from thing where kind = ? and ref > ? order by ref limit ?',
  );
  const listRecords = raw.prepare<[number, number], ScratchRecord>(
    'select line, kind, json from record where line > ? order by line limit ?',
  );
  const match = raw.prepare('update thing set match = ?, quality = ?, refused = ? where kind = ? and ref = ?');
  const find = raw.prepare<[string, number], Row>('select * from thing where kind = ? and ref = ?');
  const unmatched = raw.prepare<[number], Row>('select * from thing where match is null order by kind, ref limit ?');
  return {
    addThing: (thing) => withDbErrors(() => addThing.run(thing).changes > 0),
    addRecord: (record) => void withDbErrors(() => addRecord.run(record)),
    commit: () => void withDbErrors(() => raw.exec('commit; begin')),
    listThings: (...wanted) => listThings.all(...wanted),
    match: (kind, ref, { id, quality, refused }) =>
      void withDbErrors(() => match.run(id, quality, JSON.stringify(refused), kind, ref)),
    settle: () => void withDbErrors(() => raw.exec(SETTLE)),
    findThing: (kind, ref) => toThing(find.get(kind, ref)),
    listUnmatched: (limit) => unmatched.all(limit).flatMap((row) => toThing(row) ?? []),
    countThings: () => raw.prepare<[], ReturnType<ScratchStore['countThings']>[number]>(COUNT).all(),
    listRecords: (...wanted) => {
      const records: ScratchRecord[] = [];
      let length = 0;
      for (const record of listRecords.iterate(...wanted)) {
        records.push(record);
        length += record.json.length;
        if (length > MAX_LISTED_LENGTH) break;
      }
      return records;
    },
    close: () => {
      raw.close();
      if (path !== ':memory:') removeTextFile(path);
    },
  };
}

// a row has one owner: whoever loses it is told which row it is not
const SETTLE = `
create temp table loser (kind text, ref integer, match integer, primary key (kind, ref)) without rowid;
insert into loser select kind, ref, match from (
  select kind, ref, match, rank() over (partition by kind, match order by quality) as place,
    count(*) over (partition by kind, match, quality) as n
  from thing where match is not null)
where place > 1 or n > 1;
update thing set match = null, refused = '[' || loser.match || ']' from loser
  where loser.kind = thing.kind and loser.ref = thing.ref;
drop table loser;`;

const COUNT = `select kind, match is not null as isMatched, coalesce(refused, '[]') <> '[]' as isRefused, count(*) as n
  from thing group by 1, 2, 3`;

function toThing(row: Row | undefined): (ScratchThing & ScratchMatch) | undefined {
  if (row === undefined) return undefined;
  const { kind, ref, json, match, quality, refused } = row;
  return { kind, ref, json, id: match, quality: quality ?? 0, refused: toIds(refused) };
}

function toIds(json: string | null): readonly number[] {
  const list: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(list) ? list.map(Number) : [];
}
