import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { parserLimits } from '../../../src/main/parse/limits.ts';
import { createParserPool } from '../../../src/main/parse/pool.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import type { ParserProcess } from '../../../src/main/ports/parser-process.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const parserMain = new URL('../../../src/main/parser-main.ts', import.meta.url).pathname;
const corpus = new URL('../../../../shared/corpus/broken/', import.meta.url).pathname;
const isAbsent = !existsSync(corpus);
if (isAbsent) process.stderr.write('SKIPPED: ../shared/corpus is absent, its broken files were not read\n');

test.skipIf(isAbsent)('no broken file of the corpus hangs a parser, makes it greedy or ends it', async () => {
  const paths = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const start = forkParser(parserMain, keptLog());
  const heaviest: number[] = [];
  const weighed = (): ParserProcess => {
    const parser = start();
    return {
      ...parser,
      rssBytes: async () => {
        const bytes = await parser.rssBytes();
        heaviest.push(bytes ?? 0);
        return bytes;
      },
    };
  };
  const progressFolder = makeTempFolder();
  const pool = createParserPool({
    start: weighed,
    size: 2,
    clock: systemClock,
    log: keptLog(),
    limits: parserLimits,
    progressFolder,
  });
  onTestFinished(() => pool.close());

  const outcomes = await pool.read(paths);

  expect(paths.length).toBeGreaterThan(100);
  expect(outcomes).toHaveLength(paths.length);
  const killed = outcomes.flatMap(({ problem }, at) =>
    problem?.code.startsWith('parser-') ? [`${problem.code} ${paths[at]}`] : [],
  );
  expect(killed).toEqual([]);
  expect(Math.max(...heaviest)).toBeLessThan(parserLimits.rssBytes);
  expect(outcomes.filter(({ facts, problem }) => facts === null && problem === null)).toEqual([]);
  process.stderr.write(
    `${paths.length} broken files, heaviest parser ${Math.round(Math.max(...heaviest) / 1024 / 1024)} MiB\n`,
  );
});
