import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type BetterSqlite from 'better-sqlite3';
import type { ZodObject } from 'zod';
import { keptSettings, personalTables } from '../../src/main/user-file/personal-tables.ts';
import { endSchema, headerSchema, recordSchemas, thingSchemas } from '../../src/main/user-file/records.ts';
import { openMigrated } from '../support/schema-text.ts';
import { root } from './tools.ts';

const lines: Readonly<Record<string, ZodObject>> = {
  header: headerSchema,
  ...thingSchemas,
  ...recordSchemas,
  end: endSchema,
};

describe('docs/user-file.md', () => {
  const page = readFileSync(join(root, 'docs/user-file.md'), 'utf8');

  test.each(Object.keys(lines))('has every field of %s as the code has it, and no other', (kind) => {
    expect(documented(page, kind)).toEqual(coded(lines[kind]!));
  });

  test('has no kind of line that the code does not have', () => {
    const headings = [...page.matchAll(/^### `(\w+)`/gm)].map((match) => match[1]);
    expect(headings).toEqual(Object.keys(lines));
  });

  test('says of every personal table what becomes of it', () => {
    for (const [table, fate] of Object.entries(personalTables)) {
      const reason = 'staysBecause' in fate ? fate.staysBecause : (fate.without ?? '');
      expect(page).toMatch(new RegExp(`^\\| \`${table}\``, 'm'));
      expect(page.replaceAll(/\s+/g, ' ')).toContain(reason);
    }
    expect(keptSettings.length).toBeGreaterThan(0);
  });

  test('a field that is only in the code is seen', () => {
    expect(documented(page, 'like')).not.toEqual(coded(recordSchemas.score));
  });
});

describe('the list of personal tables', () => {
  test('has every table that belongs to a person, and no other', () => {
    expect(personalTablesOf(openMigrated())).toEqual(Object.keys(personalTables).toSorted());
  });

  test('a new table that points to a person, or to what is theirs, is missed', () => {
    const raw = openMigrated();
    raw.exec('create table mood (id integer primary key, user_id text not null references user (id)) strict');
    raw.exec('create table mood_word (mood_id integer not null references mood (id), word text not null) strict');

    expect(personalTablesOf(raw)).toEqual(expect.arrayContaining(['mood', 'mood_word']));
  });
});

/** `[field, meaning]` rows of the table below a kind's heading. */
function documented(page: string, kind: string): readonly (readonly [string, string])[] {
  const part = page.split(`### \`${kind}\``)[1]?.split(/^#/m)[0] ?? '';
  return [...part.matchAll(/^\| `(\w+)` +\| (.*?) +\|$/gm)].map(([, name = '', meaning = '']) => [name, meaning]);
}

function coded(schema: ZodObject): readonly (readonly [string, string])[] {
  return Object.entries(schema.shape)
    .filter(([name]) => name !== 'kind')
    .map(([name, field]) => [name, (field as { description?: string }).description ?? '']);
}

/** Tables with a reference to `user`, and those with one to such a table. */
function personalTablesOf(raw: BetterSqlite.Database): readonly string[] {
  const references = raw
    .prepare<[], { readonly name: string; readonly target: string }>(
      `select t.name, k."table" as target from pragma_table_list t join pragma_foreign_key_list(t.name) k
       where t.schema = 'main' and t.type = 'table'`,
    )
    .all();
  const found = new Set<string>(['user']);
  for (const size = { last: 0 }; size.last !== found.size;) {
    size.last = found.size;
    for (const { name, target } of references) if (found.has(target)) found.add(name);
  }
  found.delete('user');
  return [...found].toSorted();
}
