/** When a folder of music was taken out: what left the lists with it comes back with it, and nothing else does. */
import type { Migration } from './migration.ts';

export const folderRemoval: Migration = {
  name: '0024-folder-removal',
  sql: `
alter table scan_root add column removed_at integer; -- null: it is in the library
`,
};
