import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '../../../src/main/db/check.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';
import { firstStep, longSteps } from './long-steps.ts';

const racer = new URL('./racer.ts', import.meta.url).pathname;
const writer = new URL('./write-until-killed.ts', import.meta.url).pathname;
const migrator = new URL('./migrate-until-killed.ts', import.meta.url).pathname;

async function ask(child: ChildProcess, message: string): Promise<string> {
  const answered = once(child, 'message');
  child.send(message);
  return String((await answered)[0]);
}

test('of two processes that open a library in the same instant one gets it, every time', async () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const racers = [1, 2].map(() => fork(racer, [path]));
  onTestFinished(() => racers.forEach((child) => child.kill()));

  const results = new Set<string>();
  for (let round = 0; round < 12; round++) {
    const answers = await Promise.all(racers.map((child) => ask(child, 'open')));
    results.add(answers.toSorted().join(' and '));
    await Promise.all(racers.map((child) => ask(child, 'close')));
  }

  expect([...results]).toEqual(['db-locked and opened']);
});

test('a migration that is killed anywhere leaves the state before or after it, and a sound copy', async () => {
  const folder = makeTempFolder();
  const path = join(folder, 'music.fonoteka');
  const template = join(folder, 'template');
  const options = { clock: systemClock, log: keptLog() };
  openLibrary(template, { ...options, migrations: firstStep }).close();
  const states: number[] = [];

  for (let round = 0; round < 5; round++) {
    for (const name of readdirSync(folder).filter((file) => file.startsWith('music'))) rmSync(join(folder, name));
    copyFileSync(template, path);
    const migrating = spawn(process.execPath, [migrator, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void migrating.kill('SIGKILL'));
    const exited = once(migrating, 'exit');
    await once(migrating.stdout, 'data');
    await wait(round * 60);
    migrating.kill('SIGKILL');
    await exited;

    const copies = readdirSync(folder).filter((file) => file.endsWith('.bak'));
    expect(copies).toHaveLength(1);
    expect(checkLibrary(join(folder, copies[0] ?? ''), firstStep)).toEqual([]);
    expect(checkLibrary(path, longSteps)).toEqual([]);
    const library = openLibrary(path, { ...options, migrations: longSteps });
    states.push(
      Number(library.reader.raw.prepare(`SELECT count(*) FROM a WHERE c = 'second pass of ' || b`).pluck().get()),
    );
    library.close();
  }

  expect(states).toEqual(Array.from({ length: 5 }, () => 20_000));
});

test('what was said to be saved is there after kill -9, every time', async () => {
  const path = join(makeTempFolder(), 'music.fonoteka');

  for (let round = 0; round < 4; round++) {
    const writing = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void writing.kill('SIGKILL'));
    let said = '';
    writing.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const closed = once(writing, 'close');
    await once(writing.stdout, 'data');
    await wait(50 + round * 37);
    writing.kill('SIGKILL');
    await closed;

    const lastSaved = Number(said.split('\n').at(-2));
    expect(lastSaved).toBeGreaterThan(0);
    const library = openLibrary(path, { clock: systemClock, log: keptLog() });
    const kept = library.reader.raw.prepare('SELECT count(*) FROM genre WHERE id <= ?').pluck().get(lastSaved);
    library.close();
    expect(kept).toBe(lastSaved);
    expect(checkLibrary(path)).toEqual([]);
  }
});
