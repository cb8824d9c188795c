import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReadOutcome } from '../../../src/main/metadata/track-facts.ts';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { parserLimits, type ParserLimits } from '../../../src/main/parse/limits.ts';
import { createParserPool, type ParserPool } from '../../../src/main/parse/pool.ts';
import { progressName } from '../../../src/main/parse/progress.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import type { StartParserProcess } from '../../../src/main/ports/parser-process.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const planted = new URL('../../support/planted-parser.ts', import.meta.url).pathname;

const realParser = new URL('../../../src/main/parser-main.ts', import.meta.url).pathname;

const MIB = 1024 * 1024;

interface TestPool extends ParserPool {
  readonly progressFolder: string;
  readonly startCount: () => number;
  /** Each process has one. */
  readonly progressFileCount: () => number;
}

function makePool(
  options: {
    readonly size?: number;
    readonly limits?: Partial<ParserLimits>;
    readonly start?: StartParserProcess;
  } = {},
): TestPool {
  const progressFolder = makeTempFolder();
  const start = options.start ?? forkParser(planted, keptLog());
  let count = 0;
  const pool = createParserPool({
    start: () => {
      count += 1;
      return start();
    },
    size: options.size ?? 1,
    clock: systemClock,
    log: keptLog(),
    limits: { ...parserLimits, ...options.limits },
    progressFolder,
  });
  onTestFinished(() => pool.close());
  const progressFileCount = () =>
    readdirSync(progressFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  return { ...bind(pool), progressFolder, startCount: () => count, progressFileCount };
}

function bind(pool: ParserPool): ParserPool {
  return {
    warm: () => pool.warm(),
    read: (paths) => pool.read(paths),
    makeThumbnails: (task) => pool.makeThumbnails(task),
    readPlaylist: (task) => pool.readPlaylist(task),
    digest: (path) => pool.digest(path),
    peakRssBytes: () => pool.peakRssBytes(),
    close: () => pool.close(),
  };
}

/** Counts the requests that a process has not answered yet. */
function watchInHand(start: StartParserProcess): { readonly start: StartParserProcess; readonly most: () => number } {
  let inHand = 0;
  let most = 0;
  return {
    start: () => {
      const parser = start();
      parser.onMessage(() => (inHand -= 1));
      const post = (message: unknown) => {
        most = Math.max(most, (inHand += 1));
        parser.post(message);
      };
      return { ...parser, post };
    },
    most: () => most,
  };
}

function spin(forMs: number): void {
  const endAt = performance.now() + forMs;
  while (performance.now() < endAt);
}

function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `/music/${prefix}-${at}.mp3`);
}

/** Of files that take some milliseconds each. */
function slowNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `/music/doze.${at}.mp3`);
}

/** For each outcome the path that a planted process says it read, or the code of the problem. */
function told(outcomes: readonly ReadOutcome[]): readonly string[] {
  return outcomes.map(({ problem }) =>
    problem?.code === 'bad-tags' ? (problem.message.split(' ')[0] ?? '') : String(problem?.code),
  );
}

function processIds(outcomes: readonly ReadOutcome[]): ReadonlySet<string | undefined> {
  return new Set(outcomes.map(({ problem }) => problem?.message.split(' ')[1]));
}

/** Replaces the named harm by the code that is expected for it. */
function expected(paths: readonly string[], harm: string, code: string): readonly string[] {
  return paths.map((path) => (path.includes(`/${harm}.`) ? code : path));
}

function surround(harm: string): readonly string[] {
  return [...names('before', 40), `/music/${harm}.mp3`, ...names('after', 40)];
}

describe('reading', () => {
  test('gives one outcome a path in the order asked, over several processes and callers', async () => {
    const pool = makePool({ size: 2, limits: { spreadAfterMs: 0 } });
    const asked = [slowNames(150), names('b', 1), [], names('c', 70)];

    const answers = await Promise.all(asked.map((paths) => pool.read(paths)));

    expect(answers.map(told)).toEqual(asked);
    expect(processIds(answers.flat()).size).toBe(2);
  });

  test('leaves all to one process as long as nothing has waited for long', async () => {
    const pool = makePool({ size: 2, limits: { spreadAfterMs: 3_600_000 } });

    const outcomes = await pool.read(names('a', 400));

    expect(told(outcomes)).toEqual(names('a', 400));
    expect(processIds(outcomes).size).toBe(1);
  });

  test('gives a process as much ahead as it soon has read, so that it reads on while the core writes', async () => {
    const mostInHand = async (paths: readonly string[]) => {
      const watched = watchInHand(forkParser(planted, keptLog()));
      await makePool({ start: watched.start }).read(paths);
      return watched.most();
    };

    expect(await mostInHand(names('a', 400))).toBeGreaterThan(3);
    // what somebody waits for would come after all of it
    expect(await mostInHand(slowNames(400))).toBe(2);
  });

  test('starts one more where those at work have their hands full, unless the core itself is too busy for more answers', async () => {
    const limits = { spreadAfterMs: 150 };
    const slow = slowNames(400);
    const ofIdleCore = makePool({ size: 2, limits });
    await ofIdleCore.read(slow);

    const ofBusyCore = makePool({ size: 2, limits });
    const ticker = setInterval(() => spin(20), 1);
    await ofBusyCore.read(slow).finally(() => clearInterval(ticker));

    expect(ofIdleCore.startCount()).toBe(2);
    expect(ofBusyCore.startCount()).toBe(1);
  });

  test('reports the memory of its processes, also where they had little to do', async () => {
    const pool = makePool({ size: 2, limits: { spreadAfterMs: 0 } });
    expect(pool.peakRssBytes()).toBe(0);

    await pool.read(names('a', 40));
    // they are weighed once the last has ended, which is told without waiting for the scales
    await expect.poll(() => pool.peakRssBytes()).toBeGreaterThan(20 * MIB);
    await pool.read(['/music/greedy.mp3']);

    // what was too much for one counts too
    expect(pool.peakRssBytes()).toBeGreaterThan(512 * MIB);
  });

  test('replaces a process after so many files', async () => {
    const pool = makePool({ limits: { recycleAfterFiles: 64, recycleAboveBytes: 0 } });

    const outcomes = await pool.read(names('a', 32 * 10));

    expect(told(outcomes)).toEqual(names('a', 32 * 10));
    // each takes what it has in hand before it goes: at most two batches more
    expect(processIds(outcomes).size).toBeGreaterThan(2);
  });

  test('keeps a process that has not grown', async () => {
    const pool = makePool({ limits: { recycleAfterFiles: 64 } });

    const outcomes = await pool.read(names('a', 32 * 10));

    expect(processIds(outcomes).size).toBe(1);
  });

  test('starts a process ahead of the work that is sure to come, and once', async () => {
    const pool = makePool();
    pool.warm();
    pool.warm();

    expect(pool.startCount()).toBe(1);
    expect(told(await pool.read(names('a', 40)))).toEqual(names('a', 40));
    pool.warm();
    expect(pool.startCount()).toBe(1);
  });

  test('ends a process that was started for work that did not come', async () => {
    const start = forkParser(planted, keptLog());
    const ended = Promise.withResolvers<void>();
    const pool = makePool({
      start: () => {
        const parser = start();
        parser.onExit(() => ended.resolve());
        return parser;
      },
      limits: { idleMs: 1 },
    });
    pool.warm();
    await ended.promise;

    expect(told(await pool.read(names('a', 2)))).toEqual(names('a', 2));
    expect(pool.startCount()).toBe(2);
  });

  test('ends idle processes and starts new ones when there is work again', async () => {
    const pool = makePool({ limits: { idleMs: 1 } });
    const first = await pool.read(names('a', 2));
    while (pool.progressFileCount() > 0) await wait(5);

    const second = await pool.read(names('b', 2));

    expect(told([...first, ...second])).toEqual([...names('a', 2), ...names('b', 2)]);
    expect(pool.startCount()).toBe(2);
  });
});

describe('all of a file’s sound', () => {
  test('may take longer than the limit, as long as it comes on', async () => {
    const pool = makePool({ limits: { fileMs: 1500 } });

    expect(await pool.digest('/6.slow')).toMatchObject({ sizeBytes: 6, problem: null });
  });

  test('is given up where it does not', async () => {
    const pool = makePool({ limits: { fileMs: 500 } });

    expect(await pool.digest('/hang.flac')).toMatchObject({ digest: null, problem: { code: 'parser-timeout' } });
  });
});

describe('a file that does harm', () => {
  test.each([
    ['hang', 'parser-timeout', 500],
    ['starve', 'parser-timeout', 500],
    ['greedy', 'parser-memory', 60_000],
    ['heap', 'parser-memory', 60_000],
    ['exit', 'parser-crashed', 60_000],
    ['abort', 'parser-crashed', 60_000],
  ])('%s is recorded as %s, and all others are read', async (harm, code, fileMs) => {
    const pool = makePool({ limits: { fileMs } });
    const paths = surround(harm);

    const outcomes = await pool.read(paths);

    expect(told(outcomes)).toEqual(expected(paths, harm, code));
  });

  test('is recorded wherever it stands and however many there are', async () => {
    const pool = makePool({ size: 2, limits: { spreadAfterMs: 0 } });
    const paths = Array.from({ length: 90 }, (_, at) => `/music/${at % 7 === 0 ? 'exit' : 'song'}.${at}.mp3`);

    const outcomes = await pool.read(paths);

    expect(told(outcomes)).toEqual(expected(paths, 'exit', 'parser-crashed'));
  });

  test('costs the batch nothing where its reader throws', async () => {
    const pool = makePool();

    const outcomes = await pool.read(surround('throw'));

    expect(told(outcomes).filter((text) => text === 'The')).toHaveLength(1);
    expect(pool.startCount()).toBe(1);
  });

  test('is read after all where it was only the last straw for a process with a past', async () => {
    const pool = makePool();
    const paths = surround('straw');

    const outcomes = await pool.read(paths);

    expect(told(outcomes)).toEqual(paths);
  });

  test('among pictures is told as the picture’s problem', async () => {
    const pool = makePool();
    const task = (name: string) => ({ source: { kind: 'file', path: `/music/${name}.jpg` } as const, targets: [] });

    const problems = await Promise.all([pool.makeThumbnails(task('exit')), pool.makeThumbnails(task('cover'))]);

    expect(problems[0]?.code).toBe('parser-crashed');
    expect(problems[1]?.message).toContain('/music/cover.jpg');
  });
});

describe('processes that can’t work', () => {
  test('are not started for ever; the next call tries again', async () => {
    const pool = makePool({ start: forkParser(`${planted}.absent`, keptLog()), size: 2 });

    await expect(pool.read(names('a', 50))).rejects.toMatchObject({ code: 'internal' });
    const afterFirst = pool.startCount();
    await expect(pool.read(names('a', 1))).rejects.toMatchObject({ code: 'internal' });

    expect(afterFirst).toBeLessThanOrEqual(6);
    expect(pool.startCount()).toBeGreaterThan(afterFirst);
  });

  test('have longer to start than a file has to be read, and are given up all the same', async () => {
    const mute = new URL('../../support/mute-parser.ts', import.meta.url).pathname;
    const pool = makePool({ start: forkParser(mute, keptLog()), limits: { fileMs: 1, startMs: 1500 } });

    await expect(pool.read(names('a', 5))).rejects.toMatchObject({ code: 'internal' });

    expect(pool.startCount()).toBe(3);
  });

  test('are a failure like any other where the system refuses them at once', async () => {
    const start: StartParserProcess = () => {
      throw new Error('no memory for a process');
    };
    const pool = makePool({ start, size: 2 });

    await expect(pool.read(names('a', 50))).rejects.toMatchObject({ code: 'internal' });
    await expect(pool.read(names('a', 1))).rejects.toMatchObject({ code: 'internal' });
    expect(pool.startCount()).toBeLessThanOrEqual(12);
  });

  test.skipIf(process.platform === 'win32')('do not mind what a terminal sends to all of its programs', async () => {
    let pid: number | undefined;
    const start = () => {
      const parser = forkParser(realParser, keptLog())();
      pid = parser.pid;
      return parser;
    };
    const pool = makePool({ start });
    await pool.read(['/no/such/file.mp3']);

    for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.kill(pid ?? 0, signal);
    await pool.read(['/no/such/file.mp3']);

    expect(pool.startCount()).toBe(1);
  });

  test('say why they ended, for the log', async () => {
    const log = keptLog();
    const pool = makePool({ start: forkParser(`${planted}.absent`, log) });

    await expect(pool.read(names('a', 1))).rejects.toMatchObject({ code: 'internal' });

    while (log.lines.length === 0) await wait(5);
    expect(log.lines[0]).toMatch(/Cannot find module/);
  });

  test('of a program that was killed have left nothing once the next one begins', () => {
    const progressFolder = makeTempFolder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(progressFolder, `${gone}-abc`));
    mkdirSync(join(progressFolder, `${process.ppid}-def`));

    const pool = createParserPool({
      start: forkParser(planted, keptLog()),
      size: 1,
      clock: systemClock,
      log: keptLog(),
      limits: parserLimits,
      progressFolder,
    });

    expect(readdirSync(progressFolder)).toHaveLength(2);
    pool.close();
    expect(readdirSync(progressFolder)).toEqual([`${process.ppid}-def`]);
  });

  test.skipIf(process.platform !== 'linux')(
    'that loop when their program is killed are ended by the next one, and nothing else is',
    async () => {
      const progressFolder = makeTempFolder();
      const gone = spawnSync(process.execPath, ['-e', '']).pid;
      const [looping, foreign] = ['parser-main.js', 'another.js'].map((name) =>
        spawn(process.execPath, ['-e', 'process.send("on"); for (;;);', name], {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      );
      onTestFinished(() => [looping, foreign].forEach((child) => child?.kill('SIGKILL')));
      await Promise.all([once(looping!, 'message'), once(foreign!, 'message')]);
      for (const [at, child] of [looping, foreign].entries()) {
        mkdirSync(join(progressFolder, `${gone}-${at}`));
        writeFileSync(join(progressFolder, `${gone}-${at}`, progressName(1, child!.pid)), '');
      }

      const ended = once(looping!, 'exit');
      createParserPool({
        start: forkParser(planted, keptLog()),
        size: 1,
        clock: systemClock,
        log: keptLog(),
        limits: parserLimits,
        progressFolder,
      }).close();

      expect(await ended).toEqual([null, 'SIGKILL']);
      expect(isAlive(foreign!.pid!)).toBe(true);
      expect(readdirSync(progressFolder)).toEqual([]);
    },
  );

  test('are ended by close, which cancels what is under way and leaves no file', async () => {
    const pool = makePool();
    const reading = pool.read(surround('hang')).catch((error: unknown) => error);
    while (pool.progressFileCount() === 0) await wait(5);

    pool.close();
    pool.close();

    expect(await reading).toMatchObject({ code: 'cancelled' });
    await expect(pool.read(names('a', 1))).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(pool.progressFolder)).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('end with the program that started them, also by kill -9', async () => {
    const parent = spawn(process.execPath, [new URL('./own-parser.ts', import.meta.url).pathname, planted], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const parserId = Number(String(await once(parent.stdout, 'data')));
    expect(isAlive(parserId)).toBe(true);

    parent.kill('SIGKILL');
    await once(parent, 'exit');

    while (isAlive(parserId)) await wait(10);
  });
});

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // an ended process stays listed until its new parent takes note
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
}
