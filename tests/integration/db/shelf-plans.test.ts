import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../../src/main/db/open.ts';
import { folderQueries } from '../../../src/main/db/queries/folders.ts';
import { overviewQueries } from '../../../src/main/db/queries/score-overview.ts';
import { recentQueries } from '../../../src/main/db/queries/recent.ts';
import { treeQueries } from '../../../src/main/db/queries/tree.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';

function explain(
  how: 'explain' | 'explain query plan',
  sql: string,
): readonly { readonly detail: string; readonly opcode: string }[] {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  return library.writer.raw
    .prepare<[], { readonly detail: string; readonly opcode: string }>(`${how} ${sql.replaceAll('?', "'x'")}`)
    .all();
}

function planOf(sql: string): readonly string[] {
  return explain('explain query plan', sql).map(({ detail }) => detail);
}

test.each(['NEXT', 'COUNT', 'ALL', 'NEXT_ART'] as const)(
  'what lies below a folder is one range of the index on the paths of present tracks: %s',
  (name) => {
    const plan = planOf(treeQueries[name]);

    expect(plan.find((step) => /track_by_path/.test(step))).toMatch(/^SEARCH .*\(filepath>\? AND filepath<\?\)$/);
    expect(plan.filter((step) => /TEMP B-TREE|SCAN track/.test(step))).toEqual([]);
  },
);

test('to count the tracks below a folder no track is looked at', () => {
  const steps = explain('explain', treeQueries.COUNT).map(({ opcode }) => opcode);

  // the row is sought only when a column of it is read
  expect(steps).toContain('DeferredSeek');
  expect(steps).not.toContain('Column');
});

test('the missing tracks and the problems of sources are found from those that are missing, or have one', () => {
  expect(planOf(folderQueries.MISSING)[0]).toMatch(/^(SCAN|SEARCH) t USING (COVERING )?INDEX track_by_missing/);
  expect(planOf(folderQueries.PROBLEMS)[0]).toMatch(/^SCAN i USING COVERING INDEX scan_issue_by_folder/);
});

test('what was added comes from two indexes in their order', () => {
  expect(planOf(recentQueries.ALBUMS)).toEqual([expect.stringContaining('INDEX album_by_added')]);
  expect(planOf(recentQueries.LOOSE)).toEqual([expect.stringContaining('INDEX track_loose_by_added')]);
});

test('a person’s scores are counted from an index that holds nothing else', () => {
  for (const kind of ['tracks', 'albums', 'artists'] as const) {
    const thing = kind.slice(0, -1);
    const [first] = planOf(overviewQueries.histogram(kind));
    expect(first).toMatch(new RegExp(`^SEARCH s USING COVERING INDEX ${thing}_score_by_score \\(user_id=\\?\\)`));
  }
});

test('the years of scored tracks are read from an index, and no track as a whole', () => {
  const plan = planOf(overviewQueries.YEARS.tracks);

  expect(plan.find((step) => / t /.test(step))).toMatch(/USING COVERING INDEX track_facts \(id=\?/);
});
