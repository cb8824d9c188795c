import { expect, onTestFinished, test } from 'vitest';
import { prepareScanLog } from '../../../src/main/db/batch/scan-log.ts';
import { thinScanLog } from '../../../src/main/db/batch/thin-scan-log.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { addFolder } from '../../../src/main/db/queries/folders.ts';
import { listScanChangeIds, listScanRuns } from '../../../src/main/db/queries/scan-log.ts';
import { keptLog } from '../../support/kept-log.ts';

function openLog() {
  const library = openLibrary(':memory:', { clock: { now: () => 1, monotonicMs: () => 1 }, log: keptLog() });
  onTestFinished(() => library.close());
  const { writer } = library;
  const rootId = addFolder(writer, '/music', 1);
  const start = () =>
    Number(
      writer.raw.prepare("insert into scan_run (started_at, outcome) values (1, 'finished')").run().lastInsertRowid,
    );
  /** One scan with so many problems. */
  const scan = (problemCount: number): number => {
    const runId = start();
    writer.raw.transaction(() => {
      const log = prepareScanLog(writer.raw, runId, 2000);
      for (let at = 0; at < problemCount; at++) log.problem(rootId, null, { path: `/music/${at}`, code: 'bad-tags' });
      log.met([rootId]);
      log.flush();
    })();
    return runId;
  };
  const thin = () => writer.raw.transaction(() => thinScanLog(writer.raw, { mostRows: 3000, rowsAStep: 50 }))();
  const idCount = (runId: number) => listScanChangeIds(writer, { runId, kind: 'problem' }).length;
  const runs = () => listScanRuns(writer, { limit: 200 }, false);
  return { scan, thin, idCount, runs };
}

test('the oldest changes go first, a bounded number at a time, and their scans keep their counts', () => {
  const { scan, thin, idCount, runs } = openLog();
  const [first, second] = [scan(1500), scan(1600)];

  let steps = 1;
  while (thin()) steps++;

  expect(steps).toBe(2);
  expect([idCount(first), idCount(second)]).toEqual([1400, 1600]);
  expect(runs()).toMatchObject([
    { runId: second, isThinned: false, counts: { problem: 1600 } },
    { runId: first, isThinned: true, counts: { problem: 1500 } },
  ]);
});

test('one scan that changes very much is counted whole and listed in part', () => {
  const { scan, idCount, runs } = openLog();
  const runId = scan(2010);

  expect(idCount(runId)).toBe(2000);
  expect(runs()).toMatchObject([{ runId, isThinned: true, counts: { problem: 2010 } }]);
});

test('of scans that changed nothing the last alone is kept, and of others the last two hundred', () => {
  const { scan, thin, runs } = openLog();
  const ids = [0, 1, 0, 0, 2, 0, 0].map(scan);
  thin();
  expect(runs().map(({ runId }) => runId)).toEqual([ids[6], ids[4], ids[1]]);

  for (let at = 0; at < 205; at++) scan(1);
  thin();
  expect(runs()).toHaveLength(200);
});

test('a scan without an end was cut off, unless it is the one that runs', () => {
  const library = openLibrary(':memory:', { clock: { now: () => 1, monotonicMs: () => 1 }, log: keptLog() });
  onTestFinished(() => library.close());
  const { writer } = library;
  const rootId = addFolder(writer, '/music', 1);
  const runId = Number(writer.raw.prepare('insert into scan_run (started_at) values (1)').run().lastInsertRowid);
  const log = prepareScanLog(writer.raw, runId);
  log.problem(rootId, null, { path: '/music/a', code: 'bad-tags' });
  log.flush();

  const outcomes = [true, false].map((isScanning) => listScanRuns(writer, { limit: 1 }, isScanning)[0]?.outcome);
  expect(outcomes).toEqual(['running', 'cut-off']);
});
