/** What the command line prints reaches a terminal, which obeys signs that nobody sees. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fonoteka, jsonLines } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';

// oxlint-disable-next-line no-control-regex -- what drives a terminal is made of control characters
const DRIVES_A_TERMINAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u;

test.skipIf(process.platform === 'win32')('names and tags drive no terminal', async () => {
  const folder = temporaryFolder();
  const music = join(folder, 'music');
  const library = join(folder, 'library.db');
  mkdirSync(music);
  const nasty = '\u001B]0;mine\u0007\u009B2J\u202Egpj\n\u2028';
  writeFileSync(join(music, `${nasty}.mp3`), 'no music');
  writeFileSync(join(music, `${nasty}.flac`), flacFile(track({ title: nasty })));

  const scan = await fonoteka('scan', music, '--library', library);
  const problems = await fonoteka('problems', '--library', library);
  const lines = await fonoteka('problems', '--library', library, '--jsonl');
  const tracks = await fonoteka('tracks', '--library', library, '--jsonl');
  const wrong = await fonoteka('scan', join(music, `${nasty} not there`), '--library', library);

  for (const { stdout, stderr } of [scan, problems, lines, tracks, wrong])
    expect(stdout + stderr).not.toMatch(DRIVES_A_TERMINAL);
  expect(problems.stdout).toContain('␛]0;mine␇‹U+009B›2J‹U+202E›gpj␊‹U+2028›.mp3\n');
  // the same for programs, to the letter
  expect(jsonLines(tracks.stdout)).toMatchObject([{ filepath: join(music, `${nasty}.flac`) }]);
  expect(jsonLines(lines.stdout)).toMatchObject([{ filepath: join(music, `${nasty}.mp3`) }]);
});
