/** Holds the search index against the tables that it is made from, word by word. */
import type { Database } from 'better-sqlite3';
import { prepareSearchTexts, searchKinds, searchTable, type SearchKind } from './batch/search-texts.ts';
import type { Finding } from './findings.ts';

const ROWS_A_PIECE = 2000;
const MAX_NAMED = 5;

/** Rows of which the index knows too much or too little, in a library at the newest schema. Shape: one a kind. Cost: reads and folds every name. */
export function listSearchFindings(raw: Database): readonly Finding[] {
  return searchKinds.flatMap((kind) => findStale(raw, kind));
}

function findStale(raw: Database, kind: SearchKind): readonly Finding[] {
  const { name } = searchTable(kind);
  raw.exec(`create virtual table temp.search_words using fts5vocab(main, ${name}, instance)`);
  try {
    const isDue = raw.prepare<[string], number>('select 1 from search_fill where kind = ?').get(kind) !== undefined;
    // what is still to be filled in is not wrong
    const stale = isDue ? [] : compare(sumIndex(raw), sumTables(raw, kind));
    if (stale.length === 0) return [];
    const named = stale.slice(0, MAX_NAMED).join(', ');
    return [
      {
        kind: 'search',
        text: `${stale.length} of ${name} differ from the ${kind} table, ids ${named}; fonoteka reindex makes it anew`,
      },
    ];
  } finally {
    raw.exec('drop table temp.search_words');
  }
}

/** Row id → a number made of its words and their columns, in whatever order. */
type Sums = ReadonlyMap<number, number>;

function sumIndex(raw: Database): Sums {
  const sums = new Map<number, number>();
  const words = raw.prepare<[], readonly [number, string, string]>('select doc, term, col from search_words').raw();
  for (const [doc, term, column] of words.iterate()) sums.set(doc, add(sums.get(doc), column, term));
  return sums;
}

function sumTables(raw: Database, kind: SearchKind): Sums {
  const sums = new Map<number, number>();
  const { columns } = searchTable(kind);
  const texts = prepareSearchTexts(raw, kind);
  for (let last = 0; ;) {
    const rows = texts.listAfter(last, ROWS_A_PIECE);
    for (const { id, texts: list } of rows) {
      for (const [at, text] of list.entries()) {
        const words = new Set(text.split(' ').filter((word) => word !== ''));
        for (const word of words) sums.set(id, add(sums.get(id), columns[at] ?? '', word));
      }
    }
    const end = rows.at(-1)?.id;
    if (end === undefined) return sums;
    last = end;
  }
}

function compare(index: Sums, tables: Sums): readonly number[] {
  const ids = new Set([...index.keys(), ...tables.keys()]);
  return [...ids].filter((id) => index.get(id) !== tables.get(id)).toSorted((a, b) => a - b);
}

/** FNV-1a of the word, added up: the order of the words does not matter. */
function add(sum: number | undefined, column: string, word: string): number {
  let hash = 0x811c9dc5;
  for (const text of [column, ':', word]) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return ((sum ?? 0) + (hash >>> 0)) % Number.MAX_SAFE_INTEGER;
}
