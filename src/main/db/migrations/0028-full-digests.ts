/** Digests over all of a file's sound, beside the quick ones. Made when nothing else is to be done. */
import type { Migration } from './migration.ts';

export const fullDigests: Migration = {
  name: '0028-full-digests',
  sql: `
create table track_full_digest (
  track_id integer primary key references track (id) on delete cascade,
  digest text, -- tag-blind, with its recipe: f1:…; null: none can be made of this file
  size_bytes integer not null, -- of the file that it was made of: of another one it says nothing
  mtime_us integer not null,
  made_at integer not null
) strict;

create index track_full_digest_by_digest on track_full_digest (digest) where digest is not null;
`,
};
