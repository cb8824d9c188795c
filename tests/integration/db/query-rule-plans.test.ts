/** How rules are answered: by an index where there is one, and never by looking at one table for each row of another. */
import { afterAll, expect, test } from 'vitest';
import { listChoices } from '../../../src/main/db/queries/track-query/choice-sources.ts';
import { keyedFields, keySource } from '../../../src/main/db/queries/track-query/key-sources.ts';
import { spanStatement } from '../../../src/main/db/queries/track-query/leaves.ts';
import { textSources } from '../../../src/main/db/queries/track-query/text-sources.ts';
import type { FieldId } from '../../../src/shared/query/fields.ts';
import { openMigrated } from '../../support/schema-text.ts';

const raw = openMigrated();
afterAll(() => void raw.close());

function planOf(sql: string): readonly string[] {
  return raw
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...Array<string>(sql.split('?').length - 1).fill('1'))
    .map(({ detail }) => detail);
}

const spanPlan = (field: FieldId) => {
  const source = keySource(field);
  return source === undefined ? [] : planOf(spanStatement(source, 'key >= ? and key < ?'));
};

test.each([
  ['score', /SEARCH track_score USING COVERING INDEX track_score_by_score \(user_id=\? AND score>\? AND score<\?\)/],
  [
    'scored',
    /SEARCH track_score USING COVERING INDEX track_score_by_time \(user_id=\? AND updated_at>\? AND updated_at<\?\)/,
  ],
  ['liked', /SEARCH user_like USING COVERING INDEX user_like_by_time/],
  ['added', /SEARCH track USING COVERING INDEX track_by_added \(created_at>\? AND created_at<\?\)/],
  ['duration', /SEARCH track USING COVERING INDEX track_by_duration \(duration>\? AND duration<\?\)/],
  ['missing', /SEARCH track USING COVERING INDEX track_by_missing|SEARCH track USING INDEX track_by_missing/],
  ['albumscore', /SEARCH t USING COVERING INDEX track_by_album \(album_id=\?\)/],
  ['artistscore', /SEARCH t USING COVERING INDEX track_by_artist \(artist_id=\?\)/],
] as const)('%s goes by its index', (field, plan) => {
  expect(spanPlan(field).join('; ')).toMatch(plan);
});

test('every statement walks one table at most', () => {
  const statements = [
    ...keyedFields.map((field) => [field, spanPlan(field)] as const),
    ...listChoices().map(([field, choice, { sql }]) => [`${field}:${choice}`, planOf(sql)] as const),
    ...Object.entries(textSources).flatMap(([field, { sql, lastIdSql, amongSql, tracksSql, ofTracksSql }]) =>
      [
        sql.replaceAll(/@from|@to/g, '?'),
        lastIdSql,
        amongSql,
        ofTracksSql,
        ...(tracksSql === null ? [] : [tracksSql]),
      ].map((it) => [field, planOf(it)] as const),
    ),
  ];
  const walksOf = (plan: readonly string[]) =>
    plan.filter((line) => line.startsWith('SCAN') && !/SCAN (?:json_each|\(subquery|CONSTANT|LEFT)/u.test(line)).length;
  // two texts of one thing are two walks, one after the other
  const tooMany = statements.filter(
    ([, plan]) => walksOf(plan) > (plan.some((line) => line.startsWith('COMPOUND')) ? 2 : 1),
  );
  expect(statements.length).toBeGreaterThan(80);
  expect(tooMany).toEqual([]);
});
