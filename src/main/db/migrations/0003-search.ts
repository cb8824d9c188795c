/**
 * Search: one full-text table a kind. They hold words that `src/shared/text/words.ts` has split and folded, so their
 * tokenizer only parts them at spaces; every sign of ASCII belongs to a word, letters beyond ASCII always do.
 * `contentless`: the words are not kept a second time. `prefix`: one to three typed letters are one look-up.
 * `detail=column`: which field a word stands in is kept, where in it is not; two thirds of the size.
 */
import type { Migration } from './migration.ts';

const SHAPE = `content='', contentless_delete=1, detail=column, prefix='1 2 3',
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'"`;

export const search: Migration = {
  name: '0003-search',
  sql: `
create virtual table track_search using fts5(title, artists, album, composers, ${SHAPE});
create virtual table album_search using fts5(title, artists, ${SHAPE});
create virtual table artist_search using fts5(name, spellings, ${SHAPE});
create virtual table genre_search using fts5(name, rus_name, ${SHAPE});

create table search_fill (
  kind text primary key check (kind in ('track', 'album', 'artist', 'genre')), -- its index lacks older rows; none: all are there
  filled_to integer not null -- the last id that was looked at
) strict, without rowid;

insert into search_fill (kind, filled_to) values ('genre', 0), ('artist', 0), ('album', 0), ('track', 0);
`,
};
