import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsByTable, openMigrated, schemaText } from '../support/schema-text.ts';
import { diagramA, diagramB, homesOfB, type Diagram } from './seed-columns.ts';

const repository = new URL('../../', import.meta.url);

describe('the two source diagrams', () => {
  test('every column of both is in the schema', () => {
    expect(listLostColumns(columnsByTable(openMigrated()))).toEqual([]);
  });

  test.each([
    ['DROP TRIGGER track_update_ends_orders; ALTER TABLE track DROP COLUMN bpm', []],
    [
      'DROP VIEW track_b; ALTER TABLE track DROP COLUMN popularity',
      ['B track.popularity', 'B track.title', 'B track.track_id'],
    ],
    ['ALTER TABLE genre RENAME COLUMN rus_name TO name_ru', ['A genre.rus_name']],
    [
      'ALTER TABLE genre_artist RENAME TO artist_genre',
      ['A genre_artist.artist_id', 'A genre_artist.genre_id', 'A genre_artist.id'],
    ],
    ['DROP VIEW user_rating', ['B user_rating.rating', 'B user_rating.track_id', 'B user_rating.user_id']],
    ['DROP VIEW album_b', ['B album.album_id', 'B album.release_year', 'B album.title']],
    ['ALTER TABLE user_profile DROP COLUMN zip_code', ['B user_profile.zip_code']],
  ])('%s: the guard names what is lost', (violation, lost) => {
    const raw = openMigrated();
    raw.exec(violation);

    expect(listLostColumns(columnsByTable(raw)).toSorted()).toEqual(lost);
  });

  const seeds = new URL('../shared/seeds/', repository);
  test.skipIf(!existsSync(seeds))('the committed list of their columns is what they say', () => {
    const drawn = readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => parseDiagram(readFileSync(new URL(name, seeds), 'utf8')));

    expect(drawn).toEqual([diagramA, diagramB]);
  });
  if (!existsSync(seeds)) process.stderr.write('SKIPPED: ../shared/seeds is absent, the diagrams were not compared\n');
});

describe('what is generated from the migrations', () => {
  test('docs/schema.sql is up to date', async () => {
    await expect(schemaText(openMigrated())).toMatchFileSnapshot(new URL('docs/schema.sql', repository).pathname);
  });

  test('the Kysely types have every table and view with its columns, and no other', () => {
    expect(readTypedTables()).toEqual(Object.fromEntries(columnsByTable(openMigrated())));
  });
});

/** `B track.title` for each column of a diagram that has no home in the schema. */
function listLostColumns(schema: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const lost = (name: string, diagram: Diagram, homes: Readonly<Record<string, string>>) =>
    Object.entries(diagram)
      .flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
      .filter((column) => {
        const [homeTable = '', homeColumn = ''] = (homes[column] ?? column).split('.');
        return !schema.get(homeTable)?.includes(homeColumn);
      })
      .map((column) => `${name} ${column}`);
  return [...lost('A', diagramA, {}), ...lost('B', diagramB, homesOfB)];
}

/** Tables and columns of a Mermaid entity diagram: `table {`, then `type column [keys]` a line, then `}`. */
function parseDiagram(text: string): Diagram {
  const tables: Record<string, string[]> = {};
  let columns: string[] | undefined;
  for (const line of text.split('\n').map((part) => part.trim())) {
    const opening = /^(\w+) \{$/.exec(line)?.[1];
    const column = /^\w+ (\w+)( [A-Z,]+)?$/.exec(line)?.[1];
    if (opening !== undefined) columns = tables[opening] = [];
    else if (line === '}') columns = undefined;
    else if (column !== undefined) columns?.push(column);
  }
  return tables;
}

/** `{ table: columns }` as `db/schema.ts` and the interfaces in `db/tables` declare them. */
function readTypedTables(): Record<string, readonly string[]> {
  const folder = new URL('src/main/db/tables/', repository);
  const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const interfaces = new Map(
    [...sources.join('\n').matchAll(/export interface (\w+) \{\n(.*?)\n\}/gs)].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, column = '']) => column),
    ]),
  );
  const schema = readFileSync(new URL('src/main/db/schema.ts', repository), 'utf8');
  const entries = [...schema.matchAll(/^ {2}readonly (\w+): (\w+);/gm)];
  return Object.fromEntries(entries.map(([, table = '', type = '']) => [table, interfaces.get(type) ?? []]));
}
