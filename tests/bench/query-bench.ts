/**
 * Times what a query may cost at most: bombs that are within the limits of the language, and those that are refused, asked as
 * a front asks them. Reports; asserts nothing.
 *
 *   npm run bench:query -- --library FILE [--rounds 20]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withCore, type Ask } from './support/core-in-thread.ts';
import { say, spread } from './support/figures.ts';

const many = (rule: (no: number) => string, joint: string) =>
  Array.from({ length: 60 }, (_, no) => rule(no)).join(joint);
const nested = (depth: number): string => (depth === 0 ? 'path*=a' : `-(title*=e or ${nested(depth - 1)})`);

const BOMBS: readonly (readonly [what: string, query: string])[] = [
  ['a word', 'love'],
  ['a nested pattern as text', String.raw`title*="(a+)+$" or comment*="(.*)*"`],
  ['200 wildcards', `path*="${'%_'.repeat(99)}"`],
  ['60 texts of paths', many((no) => `path*=a${no}`, ' or ')],
  ['60 texts of titles, none of them', many((no) => `-title*=e${no}`, ' ')],
  ['60 words of one letter', many((no) => String.fromCodePoint(97 + (no % 26)), ' or ')],
  ['60 spans', many((no) => `duration:${no}s..${no + 100}s`, ' or ')],
  ['60 dates', many((no) => `date>${1900 + no}`, ' ')],
  ['seven deep', nested(6)],
  ['four orders, at random', 'year>0 sort:-genre,composer,plays,random'],
  ['what is left of all', '-(year>0 or -is:missing) limit:1000000'],
  ['a limit by minutes at random', 'limit:10000min by:random sort:-score'],
];
const REFUSED: readonly (readonly [what: string, query: string])[] = [
  ['10,000 rules', Array.from({ length: 10_000 }, () => 'a').join(' ')],
  ['65 rules', Array.from({ length: 65 }, (_, no) => `a${no}`).join(' or ')],
  ['nine deep', `${'('.repeat(5000)}a${')'.repeat(4999)}`],
  ['a value of 201 letters', `title:"${'x'.repeat(201)}"`],
];

const { values } = parseArgs({ options: { library: { type: 'string' }, rounds: { type: 'string', default: '20' } } });
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const work = mkdtempSync(join(tmpdir(), 'fonoteka-query-'));
try {
  copyFileSync(values.library, join(work, 'library.db'));
  await withCore(join(work, 'library.db'), work, (ask) => measure(ask, Number(values.rounds)));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(ask: Ask, rounds: number): Promise<void> {
  const all = await ask('tracks.ids', { sort: 'artist' });
  say(`${all.length} tracks; load ${loadavg()[0]?.toFixed(1)}`);
  for (const [what, text] of [...BOMBS, ...REFUSED]) {
    const times = [];
    const cpuBefore = process.cpuUsage();
    let told = '';
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now();
      told = await ask('tracks.query', { text }).then(
        ({ ids, problems }) => (problems[0] === undefined ? `${ids.length} found` : `refused: ${problems[0].code}`),
        () => 'refused by the contract',
      );
      times.push(performance.now() - startedAt);
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    say(`${what}: ${spread(times)}; ${((user + system) / 1000 / rounds).toFixed(1)} CPU ms each; ${told}`);
  }
}
