/** Keeps the Russian name that a person gave to a genre from being filled in again. */
import type { Migration } from './migration.ts';

export const genreNames: Migration = {
  name: '0002-genre-names',
  sql: `
alter table genre add column
  is_rus_name_edited integer not null default 0 check (is_rus_name_edited in (0, 1));
`,
};
