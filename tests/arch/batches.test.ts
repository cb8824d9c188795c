import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './tools.ts';

const folder = join(root, 'src/main/db/batch');
// SQL in a literal of its own: what is compared with what is bound, where another table or condition gives a choice
const LITERAL = /`[^`]*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
const HAS_CHOICE = /\b(?:join|and)\b/;
const BARE_PARAMETER = /(?:where|and|on)\s[\w.]+ (?:=|<>|<=?|>=?) (?:\?|@\w+)/g;

/** Comparisons that have SQLite plan the statement anew each time that something is bound to it. */
function bareComparisons(source: string): readonly string[] {
  return (source.match(LITERAL) ?? [])
    .filter((text) => HAS_CHOICE.test(text))
    .flatMap((text) => text.match(BARE_PARAMETER) ?? []);
}

test('a comparison that has a statement planned again at each use is told from one that has not', () => {
  expect(bareComparisons('`select 1 from a join b on b.id = a.id where a.x = ?`')).toEqual(['where a.x = ?']);
  expect(bareComparisons("'select 1 from a where x = @x and y = +@y'")).toEqual(['where x = @x']);
  expect(
    bareComparisons("'select 1 from a where x = ?'; 'update a set x = ?, y = ? where z = +? and v is null'"),
  ).toEqual([]);
});

test('no statement of a batch is planned anew for each value: its parameters stand behind a plus', () => {
  const found = readdirSync(folder).flatMap((name) =>
    bareComparisons(readFileSync(join(folder, name), 'utf8')).map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});
