/**
 * What became of each thing's score, read off the activities, so that the history of one thing is looked up and not searched
 * for. Triggers, because whoever writes an activity would else have to remember it; nothing is stored here that is not there.
 */
import type { Migration } from './migration.ts';

// a payload that is no list of changes, and a change of something else, is none of ours to read
const changesOf = (activity: string) => `
  insert or replace into score_change (user_id, kind, thing_id, activity_id, score_before, score, source)
  select ${activity}.user_id, replace(json_extract(c.value, '$.table'), '_score', ''), json_extract(c.value, '$.id'),
    ${activity}.activity_id, json_extract(c.value, '$.before.score'), json_extract(c.value, '$.after.score'),
    json_extract(c.value, '$.after.source')`;
const listOf = (activity: string) =>
  `json_each(iif(json_type(${activity}.payload) = 'array', ${activity}.payload, '[]')) c`;
const OF_SCORES = `
  where json_extract(iif(c.type = 'object', c.value, '{}'), '$.table') in ('track_score', 'album_score', 'artist_score')`;

export const scoreChanges: Migration = {
  name: '0014-score-changes',
  sql: `
create table score_change (
  user_id text not null,
  kind text not null check (kind in ('track', 'album', 'artist')),
  thing_id integer not null,
  activity_id integer not null references user_activity (activity_id) on delete cascade,
  score_before integer check (score_before between 1 and 10),
  score integer check (score between 1 and 10), -- null: it was taken away
  source text check (source in ('manual', 'imported', 'file')),
  primary key (user_id, kind, thing_id, activity_id)
) strict, without rowid;
create index score_change_by_activity on score_change (activity_id);
${changesOf('a')}
  from user_activity a, ${listOf('a')} ${OF_SCORES};

create trigger activity_insert_notes_scores after insert on user_activity
begin
${changesOf('new')}
  from ${listOf('new')} ${OF_SCORES};
end;

create trigger activity_update_notes_scores after update of payload on user_activity
begin
  delete from score_change where activity_id = new.activity_id;
${changesOf('new')}
  from ${listOf('new')} ${OF_SCORES};
end;
`,
};
