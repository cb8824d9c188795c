import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutTokens } from '../../../src/main/ports/log.ts';
import { withLogFile } from '../../../src/main/shell/file-log.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const noon = () => new Date('2026-01-02T12:00:00Z');

test('warnings and errors go to the file, everything to the log before it', () => {
  const folder = join(makeTempFolder(), 'logs');
  const kept = keptLog();
  const log = withLogFile(kept, folder, noon);

  log.info('started');
  log.warn('slow', { ms: 5 });
  log.error('broken', new Error('why'));

  expect(kept.lines).toHaveLength(3);
  const lines = readFileSync(join(folder, 'fonoteka.log'), 'utf8').split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '2026-01-02T12:00:00.000Z warning: slow {"ms":5}',
    '2026-01-02T12:00:00.000Z error: broken Error: why',
  ]);
});

test('what could sign somebody in is not written, whatever the line quotes', () => {
  const folder = makeTempFolder();
  const token = randomBytes(32).toString('base64url');
  const log = withLogFile(keptLog(), folder, noon);

  log.warn(`asked for /#code=${token}`, { cookie: `fonoteka-1=${token}` });
  log.error('broken', new Error(`"${token}"`));

  const text = readFileSync(join(folder, 'fonoteka.log'), 'utf8');
  expect(text).not.toContain(token);
  expect(text).toContain('asked for /#code=[token]');
  // neither longer nor shorter ones: digests and names
  expect(withoutTokens(`x${token} ${token.slice(1)} ${'a'.repeat(64)}`)).not.toContain('[token]');
});

test('a full file is put aside, once', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'fonoteka.log'), 'x'.repeat(1024 * 1024));
  writeFileSync(join(folder, 'fonoteka.old.log'), 'older');

  withLogFile(keptLog(), folder, noon).error('new');

  expect(readFileSync(join(folder, 'fonoteka.log'), 'utf8')).toBe('2026-01-02T12:00:00.000Z error: new\n');
  expect(statSync(join(folder, 'fonoteka.old.log')).size).toBe(1024 * 1024);
});

test('where no file can be written the app goes on', () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  const kept = keptLog();

  withLogFile(kept, join(folder, 'logs'), noon).error('broken');

  expect(kept.lines).toHaveLength(1);
  expect(existsSync(join(folder, 'logs', 'fonoteka.log'))).toBe(false);
});
