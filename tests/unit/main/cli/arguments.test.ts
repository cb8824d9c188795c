import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../../src/main/cli/arguments.ts';
import { exitCodeFor } from '../../../../src/main/ports/exit-codes.ts';
import { helpText } from '../../../../src/main/cli/help.ts';
import { errorCodes } from '../../../../src/shared/errors.ts';

describe('a command with its options', () => {
  test.each([
    [
      ['scan', '--deep', 'Music'],
      { name: 'scan', folders: ['Music'], library: undefined, isJson: false, isDeep: true, answer: undefined },
    ],
    [
      ['scan', 'Music'],
      { name: 'scan', folders: ['Music'], library: undefined, isJson: false, isDeep: false, answer: undefined },
    ],
    [
      ['scan', 'A', '--json', 'B', '--library', 'mine.sqlite'],
      { name: 'scan', folders: ['A', 'B'], library: 'mine.sqlite', isJson: true, isDeep: false, answer: undefined },
    ],
    [
      ['scan', '--library=x', '--', '--odd name'],
      { name: 'scan', folders: ['--odd name'], library: 'x', isJson: false, isDeep: false, answer: undefined },
    ],
    [
      ['scan', '--answer', 'wait', 'Music'],
      { name: 'scan', folders: ['Music'], library: undefined, isJson: false, isDeep: false, answer: 'wait' },
    ],
    [['tracks', '--jsonl'], { name: 'tracks', library: undefined, query: undefined, user: undefined }],
    [
      ['tracks', '--query', '-is:liked', '--user', 'anna'],
      { name: 'tracks', library: undefined, query: '-is:liked', user: 'anna' },
    ],
    [['problems', '--library', 'x', '--jsonl'], { name: 'problems', library: 'x', isJsonl: true }],
    [['problems'], { name: 'problems', library: undefined, isJsonl: false }],
    [['check', '--library', 'x'], { name: 'check', library: 'x' }],
    [['people'], { name: 'people', library: undefined }],
    [['reset-password', '--user', 'Anna'], { name: 'reset-password', library: undefined, user: 'Anna' }],
    [['export-user', '--user', 'Anna'], { name: 'export-user', library: undefined, user: 'Anna' }],
    [
      ['import-user', 'f', '--dry-run', '--json'],
      { name: 'import-user', file: 'f', library: undefined, user: undefined, isDryRun: true, isJson: true },
    ],
    [['demo'], { name: 'demo', library: undefined, folder: undefined, isRemoving: false }],
    [
      ['demo', '--to', 'D', '--library', 'x', '--remove'],
      { name: 'demo', library: 'x', folder: 'D', isRemoving: true },
    ],
    [['serve'], { name: 'serve', library: undefined, port: 0, isOpening: false, isWatching: true }],
    [['serve', '--no-watch'], { name: 'serve', library: undefined, port: 0, isOpening: false, isWatching: false }],
    [
      ['serve', '--port', '8080', '--open'],
      { name: 'serve', library: undefined, port: 8080, isOpening: true, isWatching: true },
    ],
  ])('%j', (words, command) => {
    expect(parseCommand(words)).toEqual(command);
  });
});

test.each([[[]], [['help']], [['--help']], [['-h']], [['scan', '--help']], [['serve', '--port', 'x', '-h']]])(
  '%j asks for help',
  (words) => {
    expect(parseCommand(words)).toEqual({ name: 'help' });
  },
);

test.each([['version'], ['--version']])('%s asks for the version', (word) => {
  expect(parseCommand([word])).toEqual({ name: 'version' });
});

describe('bad usage is told in words that name what is wrong', () => {
  test.each([
    [['play'], 'play'],
    [['--library', 'x'], '--library'],
    [['scan'], 'folder'],
    [['scan', '--json'], 'folder'],
    [['scan', '--answer', 'maybe', 'Music'], 'gone or wait'],
    [['scan', 'A', '--fast'], '--fast'],
    [['scan', 'A', '--library'], '--library'],
    [['scan', 'A', '--json=yes'], '--json'],
    [['scan', 'A', '--jsonl'], '--jsonl'],
    [['tracks', '--json'], '--json'],
    [['tracks', '--jsonl', 'more'], 'more'],
    [['check', 'my.sqlite'], 'my.sqlite'],
    [['people', 'Anna'], 'Anna'],
    [['reset-password'], '--user'],
    [['reset-password', 'Anna', '--user', 'Anna'], 'Anna'],
    [['serve', '--port', '65536'], '--port'],
    [['serve', '--port', '-1'], '--port'],
    [['serve', '--port', '80x'], '--port'],
    [['serve', '--port', '1e3'], '--port'],
    [['serve', '--port', ''], '--port'],
    [['serve', 'now'], 'now'],
    [['demo', 'Music'], 'Music'],
    [['import-user'], 'file'],
    [['import-user', 'a', 'b'], 'b'],
    [['demo', '--to'], '--to'],
    [['sync-playlist', '--stop'], 'file'],
    [['sync-playlist', 'a.m3u', '--both', '--stop'], 'one of'],
    [['sync-playlist', 'a.m3u', '--keep', 'yours'], 'mine, file or both'],
    [['sync-playlist', 'a.m3u', 'b.m3u'], 'b.m3u'],
  ])('%j', (words, named) => {
    expect(parseCommand(words)).toEqual({ name: 'usage', message: expect.stringContaining(named) });
  });
});

test('help names every command and every option that the grammar takes', () => {
  for (const name of [
    'scan',
    'tracks',
    'problems',
    'check',
    'people',
    'reset-password',
    'serve',
    'demo',
    'sync-playlist',
  ])
    expect(helpText).toContain(`fonoteka ${name}`);
  for (const option of ['--library', '--json', '--jsonl', '--port', '--open', '--to', '--remove'])
    expect(helpText).toContain(option);
});

test('only the four failures of the library have exit codes of their own', () => {
  const own = errorCodes.filter((code) => exitCodeFor(code) !== 1).map((code) => [code, exitCodeFor(code)]);
  expect(own).toEqual([
    ['db-newer', 3],
    ['db-corrupt', 4],
    ['db-locked', 5],
    ['migration-failed', 6],
  ]);
});
