import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { activityOrder } from '../../../src/main/db/migrations/0027-activity-order.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const options = { clock: systemClock, log: keptLog() };

test('what was done before the order was kept gets it: never before an earlier one of one’s own, history by its date', () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const before = openLibrary(path, { ...options, migrations: migrations.slice(0, migrations.indexOf(activityOrder)) });
  before.writer.raw.exec(`
    INSERT INTO user (id, role, username, created_at, updated_at) VALUES ('a', 'admin', 'a', 1, 1), ('b', 'member', 'b', 1, 1);
    INSERT INTO user_activity (activity_id, user_id, activity_type, activity_date) VALUES
      (1, 'a', 'like', 100), (2, 'b', 'like', 900), (3, 'a', 'like', 50), (4, 'a', 'import', 200);
    INSERT INTO user_activity (activity_id, user_id, activity_type, activity_date, imported_by) VALUES (5, 'a', 'like', 70, 4);
    INSERT INTO user_activity (activity_id, user_id, activity_type, activity_date) VALUES (6, 'a', 'like', 150);`);
  before.close();

  const library = openLibrary(path, options);
  const { raw } = library.writer;
  // and from then on
  raw.exec(`
    INSERT INTO user_activity (activity_id, user_id, activity_type, activity_date) VALUES (7, 'a', 'like', 10), (8, 'b', 'like', 950);
    INSERT INTO user_activity (activity_id, user_id, activity_type, activity_date, imported_by) VALUES (9, 'a', 'like', 60, 4);`);

  const rows = raw.prepare('SELECT sorted_at FROM user_activity ORDER BY activity_id').pluck().all();
  library.close();
  expect(rows).toEqual([100, 900, 100, 200, 70, 200, 200, 950, 60]);
});
