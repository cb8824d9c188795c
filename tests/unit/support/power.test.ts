import { describe, expect, test } from 'vitest';
import { losses, makeDisk } from '../../support/power/disk.ts';
import { readTrace, type Operation } from '../../support/power/trace.ts';
import { seededRandom } from '../../support/random.ts';

const write = (offset: number, text: string): Operation => ({
  kind: 'write',
  file: 1,
  offset,
  bytes: Buffer.from(text),
});
const sync: Operation = { kind: 'sync', file: 1 };
const syncFolder: Operation = { kind: 'sync-folder' };
const old = new Map([['a', { file: 1, bytes: Buffer.from('old') }]]);

/** Every state that many power cuts leave, as texts. */
function statesAfter(operations: readonly Operation[]): ReadonlySet<string> {
  const disk = makeDisk(old);
  for (const operation of operations) disk.apply(operation);
  const random = seededRandom(1);
  const states = Array.from({ length: 200 }, () => {
    const files = [...disk.afterPowerCut(random.pick(losses), random)];
    return files.map(([name, bytes]) => `${name}=${bytes.toString()}`).join(' ');
  });
  return new Set(states);
}

describe('after a power cut', () => {
  test('what was synced is there', () => {
    expect(statesAfter([write(0, 'new and longer'), sync])).toEqual(new Set(['a=new and longer']));
  });

  test('what was not may be there or not', () => {
    expect(statesAfter([write(0, 'new')])).toEqual(new Set(['a=old', 'a=new']));
  });

  test('a write may be torn between sectors, and a later one there without an earlier one', () => {
    const states = statesAfter([write(0, 'x'.repeat(1024)), write(2048, 'y')]);
    const lengths = [...states].map((state) => state.replaceAll('\0', '').length - 'a='.length);
    expect(lengths).toEqual(expect.arrayContaining(['old'.length, 512, 1024, 1025, 'oldy'.length]));
  });

  test('a name holds once its folder was synced, not its file', () => {
    const rename: Operation = { kind: 'rename', from: 'a', to: 'b' };
    expect(statesAfter([rename, sync])).toEqual(new Set(['a=old', 'b=old']));
    expect(statesAfter([rename, syncFolder])).toEqual(new Set(['b=old']));
  });
});

describe('a trace', () => {
  const hex = (text: string) =>
    [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const read = (lines: readonly string[]) =>
    readTrace(lines, { folder: '/f', isWanted: (name) => name !== 'other', known: new Map([['old', 1]]) });

  test('is read in the order of doing, also where threads interrupt each other', async () => {
    const operations = await read([
      `10 openat(AT_FDCWD, "${hex('/f/new')}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 5`,
      '10 clone3({flags=CLONE_VM|CLONE_FILES}, 88) = 11',
      `10 pwrite64(5, "${hex('ab')}", 2, 40 <unfinished ...>`,
      `11 openat(AT_FDCWD, "${hex('/f/other')}", O_RDWR) = 6`,
      '11 fsync(6) = 0',
      '10 <... pwrite64 resumed>) = 2',
      '11 fsync(5) = 0',
      `10 rename("${hex('/f/new')}", "${hex('/f/newer')}") = 0`,
      `10 openat(AT_FDCWD, "${hex('/f')}", O_RDONLY) = 7`,
      '10 fsync(7) = 0',
      `10 unlink("${hex('/f/old')}") = 0`,
      `10 unlink("${hex('/f/nothing')}") = -1 ENOENT (No such file or directory)`,
    ]);

    expect(operations).toEqual([
      { kind: 'create', name: 'new', file: 2 },
      { kind: 'write', file: 2, offset: 40, bytes: Buffer.from('ab') },
      { kind: 'sync', file: 2 },
      { kind: 'rename', from: 'new', to: 'newer' },
      { kind: 'sync-folder' },
      { kind: 'unlink', name: 'old' },
    ]);
  });

  test('does not take what another process has under the same number for the file', async () => {
    const operations = await read([
      `10 openat(AT_FDCWD, "${hex('/f/old')}", O_RDWR) = 5`,
      '10 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 11',
      `11 write(5, "${hex('a pipe')}", 6) = 6`,
    ]);

    expect(operations).toEqual([]);
  });

  test('that lacks something is refused', async () => {
    const opened = `10 openat(AT_FDCWD, "${hex('/f/old')}", O_RDWR) = 5`;

    await expect(read([opened, `10 pwrite64(5, "${hex('ab')}"..., 9, 0) = 9`])).rejects.toThrow('cut off');
    await expect(read([opened, `10 write(5, "${hex('ab')}", 2) = 2`])).rejects.toThrow('not understood');
  });
});
