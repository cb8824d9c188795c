/** A folder in which nothing changed is known by one number, without a look at the rows of its files. */
import type { Migration } from './migration.ts';

const forget = (folder: string) => `
  update scan_folder set files_stamp = null where id = ${folder} and files_stamp is not null;`;

export const folderStamps: Migration = {
  name: '0032-folder-stamps',
  sql: `
alter table scan_folder add column files_stamp integer; -- of the names, sizes and times of its files, when rows and walk agreed, see src/main/scan/files-stamp.ts; null since any of these rows changed

create trigger track_file_insert_forgets_stamp after insert on track_file
begin${forget('new.folder_id')}
end;

create trigger track_file_delete_forgets_stamp after delete on track_file
begin${forget('old.folder_id')}
end;

create trigger track_file_update_forgets_stamp after update of folder_id, size_bytes, mtime_us on track_file
when old.folder_id is not new.folder_id or old.size_bytes is not new.size_bytes or old.mtime_us is not new.mtime_us
begin${forget('old.folder_id')}${forget('new.folder_id')}
end;

create trigger track_update_forgets_stamp after update of filepath, missing_since on track
when old.filepath is not new.filepath or old.missing_since is not new.missing_since
begin${forget('(select folder_id from track_file where track_id = new.id)')}
end;

create trigger scan_issue_insert_forgets_stamp after insert on scan_issue
when new.folder_id is not null
begin${forget('new.folder_id')}
end;

create trigger scan_issue_update_forgets_stamp after update of folder_id on scan_issue
when old.folder_id is not new.folder_id and new.folder_id is not null
begin${forget('new.folder_id')}
end;
`,
};
