/** What was done without a score is not looked through for scores: a long playlist is megabytes of it. */
import type { Migration } from './migration.ts';

// as 0014 has them, but for when they run; every kind of score is named so in an activity
const holdsScores = (row: 'old' | 'new') => `${row}.payload glob '*_score"*'`;
const NOTE = `
  insert or replace into score_change (user_id, kind, thing_id, activity_id, score_before, score, source)
  select new.user_id, replace(json_extract(c.value, '$.table'), '_score', ''), json_extract(c.value, '$.id'),
    new.activity_id, json_extract(c.value, '$.before.score'), json_extract(c.value, '$.after.score'),
    json_extract(c.value, '$.after.source')
  from json_each(iif(json_type(new.payload) = 'array', new.payload, '[]')) c
  where json_extract(iif(c.type = 'object', c.value, '{}'), '$.table') in ('track_score', 'album_score', 'artist_score');`;

export const activityNotes: Migration = {
  name: '0031-activity-notes',
  sql: `
drop trigger activity_insert_notes_scores;
drop trigger activity_update_notes_scores;

create trigger activity_insert_notes_scores after insert on user_activity
when ${holdsScores('new')}
begin
${NOTE}
end;

create trigger activity_update_notes_scores after update of payload on user_activity
when ${holdsScores('new')} or ${holdsScores('old')}
begin
  delete from score_change where activity_id = new.activity_id;
${NOTE}
end;
`,
};
