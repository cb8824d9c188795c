/** What somebody gains who guesses, or who gets hold of the library's file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../src/shared/errors.ts';
import { userIdSchema } from '../../../src/shared/ids.ts';
import { backUpLibrary } from '../../../src/main/db/backup.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { addProfile } from '../../../src/main/db/queries/profiles.ts';
import { createPasswordGate } from '../../../src/main/services/password-gate.ts';
import { createPasswords } from '../../../src/main/services/passwords.ts';
import { createSessionsService } from '../../../src/main/services/sessions.ts';
import { createSignInService } from '../../../src/main/services/sign-in.ts';
import { fonoteka } from '../../support/command-line.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

const HOUR_MS = 3_600_000;

function movedClock() {
  const time = { ms: 0, wallMs: 1_800_000_000_000 };
  return { time, clock: { now: () => time.wallMs + time.ms, monotonicMs: () => time.ms } };
}

/** `in`, `tried` where the password was looked at and wrong, or how long to wait. */
async function guess(library: MadeLibrary, userId: string, password: string): Promise<'in' | 'tried' | number> {
  const wish = { userId: userIdSchema.parse(userId), password, label: 'guess', isLong: false };
  try {
    await library.core().host.signIn(wish);
    return 'in';
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'not-allowed') throw thrown;
    if (thrown.details?.['reason'] === 'password') return 'tried';
    return Number(thrown.details?.['retryAfterMs']);
  }
}

describe('guesses', () => {
  test('ten thousand over hours: at most 30 in the first hour, 12 in each after it, and the owner still gets in', async () => {
    const { time, clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const boris = await addPerson(library, { username: 'boris', password: 'battery staple' });
    const triedAt: number[] = [];

    for (let at = 0; at < 10_000; at++) {
      time.ms = at * 2_500;
      if ((await guess(library, anna.id, `guess number ${at}`)) === 'tried') triedAt.push(time.ms);
    }

    const triedIn = (fromMs: number) => triedAt.filter((ms) => fromMs <= ms && ms < fromMs + HOUR_MS).length;
    expect(triedIn(0)).toBeGreaterThan(10);
    expect(triedIn(0)).toBeLessThanOrEqual(30);
    // in any hour after the first, however it is cut
    const later = triedAt.filter((ms) => ms >= HOUR_MS);
    expect(Math.max(...later.map(triedIn))).toBeLessThanOrEqual(12);
    expect(await guess(library, boris.id, 'battery staple')).toBe('in');
    time.ms += 5 * 60_000;
    expect(await guess(library, anna.id, 'correct horse')).toBe('in');
    // the right one forgives those before
    for (let free = 0; free < 5; free++) expect(await guess(library, anna.id, 'wrong again')).toBe('tried');
  });

  test('a hundred at one moment are five', async () => {
    const { clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });

    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => guess(library, anna.id, `guess ${at}`)));

    expect(answers.filter((answer) => answer === 'tried')).toHaveLength(5);
  });

  test('a restart forgets none, and a clock that was set back makes no wait longer', async () => {
    const { time, clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const fail = async (count: number) => {
      for (let at = 0; at < count; at++) {
        await guess(library, anna.id, 'wrong');
        time.ms += 300_000;
      }
    };
    await fail(14);
    await guess(library, anna.id, 'wrong');

    await library.restart();
    expect(await guess(library, anna.id, 'correct horse')).toBe(300_000);
    time.wallMs -= 365 * 24 * HOUR_MS;
    await library.restart();
    expect(await guess(library, anna.id, 'correct horse')).toBe(300_000);
    time.ms += 300_000;
    expect(await guess(library, anna.id, 'correct horse')).toBe('in');
  });

  test('of the present password are slowed down too where somebody changes it', async () => {
    const { clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const change = (current: string) => anna.call('people.setPassword', { current, next: null });

    for (let at = 0; at < 5; at++)
      await expect(change('wrong')).rejects.toMatchObject({ details: { reason: 'password' } });
    await expect(change('correct horse')).rejects.toMatchObject({ details: { reason: 'wait', retryAfterMs: 1000 } });
  });

  test('count no more once a new password was set, or the forgotten one was taken away, which signs out everywhere', async () => {
    const { clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const { host } = library.core();
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const other = await anna.signIn();
    const guessOften = async () => {
      for (let at = 0; at < 7; at++) await guess(library, anna.id, 'wrong');
      return guess(library, anna.id, 'correct horse');
    };
    const owner = await library.call('people.me', {});

    expect(await guessOften()).toBe(1000);
    await library.call('people.setPassword', { current: null, next: 'owner password' });
    const next = { userId: anna.id, current: 'owner password', next: 'battery staple' };
    await library.call('people.setPassword', next);
    expect(owner.person.id).not.toBe(anna.id);
    expect(await guess(library, anna.id, 'battery staple')).toBe('in');

    const again = await anna.signIn('battery staple');
    expect(await guessOften()).toBe(1000);
    library.core().resetPassword('ANNA');
    for (const token of [anna.token, other, again]) expect(await host.findSession(token)).toBeUndefined();
    // open: entered by naming it, at once
    expect(await anna.signIn(null)).toMatch(/^[\w-]{43}$/u);
    await library.call('people.setPassword', { ...next, next: 'third password' });
    expect(await guess(library, anna.id, 'third password')).toBe('in');
  });

  test('cost the same whether there is such a profile or not', async () => {
    const { time, clock } = movedClock();
    const library = openLibrary(':memory:', { clock, log: keptLog() });
    onTestFinished(() => library.close());
    let hashCount = 0;
    const passwords = createPasswords({ ln: 17, r: 8, p: 1 }, async (password, salt, cost) => {
      hashCount += 2 ** cost.ln * cost.r * cost.p;
      return Buffer.from(password.padEnd(32).slice(0, 16) + salt.toString('latin1').slice(0, 16), 'latin1');
    });
    const known = addProfile(
      library.writer,
      { username: 'anna', role: 'member', passwordHash: await passwords.hash('correct horse') },
      1,
    );
    const gate = createPasswordGate(library.writer, passwords, clock);
    const signing = createSignInService(
      library.reader,
      gate,
      createSessionsService(library, clock, () => undefined),
    );
    const unknown = userIdSchema.parse('0199f0aa-0000-7000-8000-000000000009');
    const costOf = async (userId: typeof unknown) => {
      const before = hashCount;
      const wish = { userId, password: 'wrong', label: '', isLong: false };
      const answer = await signing.signIn(wish).catch((thrown: unknown) => thrown);
      if (!(answer instanceof AppError)) throw new Error('let in');
      return { code: answer.code, message: answer.message, details: answer.details, work: hashCount - before };
    };

    for (let at = 0; at < 30; at++) {
      time.ms += 400;
      expect(await costOf(unknown)).toEqual(await costOf(known));
    }
    expect(hashCount).toBeGreaterThan(0);
  });
});

describe('passwords', () => {
  test('are stored as scrypt with its parameters and a salt of each, never twice the same', async () => {
    const usual = createPasswords();
    const [one, two] = [await usual.hash('correct horse'), await usual.hash('correct horse')];

    expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
    expect(one).not.toBe(two);
    expect(await usual.verify('correct horse', one)).toBe(true);
    expect(await usual.verify('Correct horse', one)).toBe(false);
    expect(await usual.verify('correct horse', 'not a hash')).toBe(false);
    expect(await usual.verify('correct horse', null)).toBe(false);
    // the same letters in the other form
    expect(await usual.verify('sch\u00F6n genug', await usual.hash('scho\u0308n genug'))).toBe(true);
  });

  test('are hashed two at a time', async () => {
    let running = 0;
    let most = 0;
    const passwords = createPasswords({ ln: 4, r: 1, p: 1 }, async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return Buffer.alloc(32);
    });

    await Promise.all(Array.from({ length: 20 }, () => passwords.verify('x', null)));

    expect(most).toBe(2);
  });

  test('that were hashed at less cost are hashed anew by signing in', async () => {
    const library = await makeLibrary({});
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const weak = await createPasswords({ ln: 2, r: 1, p: 1 }).hash('correct horse');
    const stored = () => query(library, 'select password_hash from user where id = ?', anna.id);
    const raw = new BetterSqlite(library.libraryPath);
    raw.prepare('update user set password_hash = ? where id = ?').run(weak, anna.id);
    raw.close();

    await anna.signIn('correct horse');

    expect(stored()).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$/u);
    expect(await guess(library, anna.id, 'correct horse')).toBe('in');
  });

  test('that everybody uses are refused, in any case of letters', async () => {
    const library = await makeLibrary({});
    const common = { code: 'invalid-input', details: { reason: 'common-password' } };

    for (const password of ['password', 'PassWord', '12345678', 'qwertyuiop', 'trustno1', 'iloveyou']) {
      await expect(library.call('people.create', { username: 'x', role: 'member', password })).rejects.toMatchObject(
        common,
      );
      await expect(library.call('people.setPassword', { current: null, next: password })).rejects.toMatchObject(common);
    }
    expect(await library.call('people.list', {})).toHaveLength(1);
  });
});

describe('whoever gets hold of the library’s file', () => {
  test('finds no token in it, in its backups, the log or what is exported, and is not signed in by what is stored', async () => {
    const log = keptLog();
    const library = await makeLibrary({}, [], { log });
    const { host } = library.core();
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const tokens = [anna.token, await anna.signIn(), (await library.core().host.enterAsLast('x', true))?.token ?? ''];
    await anna.call('sessions.list', {});
    await guess(library, anna.id, 'wrong password');
    const raw = new BetterSqlite(library.libraryPath, { readonly: true });
    onTestFinished(() => void raw.close());
    const backupPath = `${library.libraryPath}.before-test-20261122T000000Z.bak`;
    backUpLibrary(raw, backupPath);
    const hashes = raw.prepare<[], string>('select token from session').pluck().all();
    expect(hashes.length).toBeGreaterThanOrEqual(2);

    const folder = dirname(library.libraryPath);
    const files = readdirSync(folder)
      .filter((name) => name.startsWith('library.db'))
      .map((name) => [name, readFileSync(join(folder, name))] as const);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const [name, bytes] of files)
      for (const token of tokens.filter((each) => each !== ''))
        expect([name, bytes.includes(token)]).toEqual([name, false]);
    expect(tokens.filter((token) => token !== '' && log.lines.join('\n').includes(token))).toEqual([]);
    expect(log.lines.join('\n')).not.toMatch(/correct horse|wrong password/u);
    const exported = await fonoteka('export-user', '--user', 'anna', '--library', library.libraryPath);
    expect(exported.stdout).toContain('"name":"anna"');
    const passwordHash = String(query(library, 'select password_hash from user where id = ?', anna.id));
    const secrets = [...tokens, ...hashes, passwordHash].filter((each) => each !== '');
    expect(secrets.filter((secret) => exported.stdout.includes(secret))).toEqual([]);

    // the copy: not even the hashes, also not in its free pages
    const copy = readFileSync(backupPath);
    expect(hashes.filter((hash) => copy.includes(hash))).toEqual([]);
    expect(copy.includes(anna.id)).toBe(true);
    const copied = new BetterSqlite(backupPath, { readonly: true });
    onTestFinished(() => void copied.close());
    expect(
      copied.prepare('select (select count(*) from session) + (select count(*) from sign_in_failure)').pluck().get(),
    ).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp') || name.endsWith('.bak-wal'))).toEqual([]);

    for (const hash of hashes) {
      expect(await host.findSession(hash)).toBeUndefined();
      expect(await host.findSession(Buffer.from(hash, 'hex').toString('base64url'))).toBeUndefined();
    }
  });
});

describe('sessions', () => {
  test.each([
    { isLong: false, idleMs: 12 * HOUR_MS, absoluteMs: 7 * 24 * HOUR_MS },
    { isLong: true, idleMs: 14 * 24 * HOUR_MS, absoluteMs: 90 * 24 * HOUR_MS },
  ])('that are to stay ($isLong) end after rest and in any case', async ({ isLong, idleMs, absoluteMs }) => {
    const { time, clock } = movedClock();
    const library = await makeLibrary({}, [], { clock });
    const { host } = library.core();
    const open = async () => (await host.enterAsLast('x', isLong))?.token ?? '';

    const resting = await open();
    time.ms += idleMs - 1;
    expect(await host.findSession(resting)).toBeDefined();
    time.ms += idleMs;
    expect(await host.findSession(resting)).toBeUndefined();

    const busy = await open();
    const start = time.ms;
    while (time.ms + idleMs / 2 < start + absoluteMs) {
      time.ms += idleMs / 2;
      expect(await host.findSession(busy)).toBeDefined();
    }
    time.ms = start + absoluteMs;
    expect(await host.findSession(busy)).toBeUndefined();
  });

  test('of a text that is no token are none', async () => {
    const library = await makeLibrary({});
    for (const token of ['', 'x', 'X'.repeat(43), "' or 1 = 1 --"]) {
      expect(await library.core().host.findSession(token)).toBeUndefined();
    }
  });
});

function query(library: MadeLibrary, sql: string, ...values: readonly string[]): unknown {
  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  try {
    return raw
      .prepare(sql)
      .pluck()
      .get(...values);
  } finally {
    raw.close();
  }
}
