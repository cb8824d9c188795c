/** Damaged files through the real readers in real parser processes, and on into a real library. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { parserLimits } from '../../../src/main/parse/limits.ts';
import { createParserPool, type ParserPool } from '../../../src/main/parse/pool.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { insaneValues } from '../hostile/sane-outcome.ts';
import { keptLog } from '../kept-log.ts';
import { makeLibrary, type MadeLibrary } from '../made-library.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { seedFiles, type SeedFile } from './seed-files.ts';

const parserMain = new URL('../../../src/main/parser-main.ts', import.meta.url).pathname;

export interface Fuzzer {
  /** Runs the cases of the seeds from `seed` on. What is wrong, a line each with the seed that shows it. */
  run(seed: number, count: number): Promise<readonly string[]>;
  /** How many cases said what. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Case {
  readonly seed: number;
  readonly name: string;
  readonly path: string;
  readonly how: readonly string[];
}

/** A larger one would only take longer to scan. */
const MAX_IN_LIBRARY = 2000;

/** With a pool of parsers and an empty library of its own; gone after the test. */
export async function makeFuzzer(): Promise<Fuzzer> {
  const seeds = seedFiles();
  let library = await makeLibrary({});
  let inLibrary = 0;
  const pool = createParserPool({
    start: forkParser(parserMain, keptLog()),
    size: 1,
    clock: systemClock,
    log: keptLog(),
    limits: parserLimits,
    progressFolder: makeTempFolder(),
  });
  onTestFinished(() => pool.close());
  const counts = new Map<string, number>();
  let batchNo = 0;
  let places: readonly string[] = [];
  return {
    counts,
    run: async (seed, count) => {
      if (inLibrary >= MAX_IN_LIBRARY) {
        await library.core().close();
        rmSync(dirname(library.libraryPath), { recursive: true, force: true });
        library = await makeLibrary({});
        inLibrary = 0;
        batchNo = 0;
      }
      inLibrary += count;
      // every other batch takes the places of the one before: files are new, then changed
      if (batchNo % 2 === 0) places = [];
      const folder = join(library.musicPath, `batch ${Math.floor(batchNo++ / 2)}`);
      mkdirSync(folder, { recursive: true });
      const cases = Array.from({ length: count }, (_, at) => writeCase(seeds, seed + at, folder, places[at]));
      places = cases.map(({ path }) => path);
      const faults = [...(await readCases(pool, cases, counts)), ...(await makeCovers(pool, cases, counts))];
      return [...faults, ...(await scanCases(library, cases))];
    },
  };
}

/** The damaged file that a seed means. */
function caseBytes(
  seeds: readonly SeedFile[],
  seed: number,
): { file: SeedFile; bytes: Buffer; how: readonly string[] } {
  const random = randomFrom(seed);
  const file = random.pick(seeds);
  const others = [random.pick(seeds).bytes, random.pick(seeds).bytes];
  return { file, ...mutate(random, file.bytes, others) };
}

function writeCase(seeds: readonly SeedFile[], seed: number, folder: string, place?: string): Case {
  const { file, bytes, how } = caseBytes(seeds, seed);
  const path = place ?? join(folder, `${seed}${file.extension}`);
  writeFileSync(path, bytes);
  return { seed, name: file.name, path, how };
}

function told({ seed, name, how }: Case, what: string): string {
  return `seed ${seed} (${name}: ${how.join(', ')}): ${what}`;
}

async function readCases(
  pool: ParserPool,
  cases: readonly Case[],
  counts: Map<string, number>,
): Promise<readonly string[]> {
  const outcomes = await pool.read(cases.map(({ path }) => path));
  return cases.flatMap((one, at) => {
    const outcome = outcomes[at];
    if (outcome === undefined) return [told(one, 'no outcome')];
    countUp(counts, outcome.problem?.code ?? 'ok');
    const code = outcome.problem?.code ?? '';
    const died = code.startsWith('parser-') || code === 'internal' ? [told(one, outcome.problem?.message ?? '')] : [];
    return [...died, ...insaneValues(outcome).map((fault) => told(one, fault))];
  });
}

/** Each picture in a damaged file is taken out and made small, as the window would ask for it. */
async function makeCovers(
  pool: ParserPool,
  cases: readonly Case[],
  counts: Map<string, number>,
): Promise<readonly string[]> {
  const targets = [{ path: join(makeTempFolder(), 'cover.jpg'), maxSidePx: 64 }];
  const faults: string[] = [];
  for (const one of cases) {
    const problem = await pool.makeThumbnails({ source: { kind: 'embedded', path: one.path }, targets });
    if (problem === null) countUp(counts, 'cover');
    if (problem?.code.startsWith('parser-') === true) faults.push(told(one, problem.message));
  }
  return faults;
}

async function scanCases(library: MadeLibrary, cases: readonly Case[]): Promise<readonly string[]> {
  const summary = await library.scan();
  const problems = await library.call('problems.list', { offset: 0, limit: 500 });
  const listed = new Set(problems.items.map(({ path }) => path));
  const tracks = library.tracks();
  const lost = cases.filter(({ path }) => !tracks.has(path.slice(library.musicPath.length + 1)) && !listed.has(path));
  return [
    ...(summary.outcome === 'finished' ? [] : [`seed ${cases[0]?.seed}: the scan ended ${JSON.stringify(summary)}`]),
    ...lost.map((one) => told(one, 'neither in the library nor on the list of problems')),
    ...faultsOfLibrary(library.libraryPath),
  ];
}

/** What SQLite itself would not object to. */
function faultsOfLibrary(path: string): readonly string[] {
  const db = new Database(path, { readonly: true });
  try {
    const faults: string[] = [];
    for (const table of ['track', 'track_file', 'track_tag', 'track_credit', 'artist', 'album', 'genre']) {
      const columns = db.pragma(`table_info(${table})`) as readonly { name: string; type: string }[];
      for (const { name, type } of columns) {
        const isBad = type === 'TEXT' ? `instr("${name}", char(0)) > 0` : `typeof("${name}") = 'text'`;
        const found = db.prepare(`select count(*) from ${table} where ${isBad}`).pluck().get();
        if (found !== 0) faults.push(`${table}.${name} has ${String(found)} bad values`);
      }
    }
    return faults;
  } finally {
    db.close();
  }
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
