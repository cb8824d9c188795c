/** The log of a desktop app, whose standard error nobody sees: a file in the platform's folder for logs. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withoutTokens, type Log } from '../ports/log.ts';

const LIMIT_BYTES = 1024 * 1024;

/**
 * The given log, which also writes warnings and errors to `fonoteka.log` in the folder. The file before the last
 * mebibyte is kept as `fonoteka.old.log`. Never throws: an app that can't write its log still runs.
 */
export function withLogFile(log: Log, folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, 'fonoteka.log');
  const write = (level: string, text: string, data: unknown) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(path, join(folder, 'fonoteka.old.log'));
      appendFileSync(path, `${now().toISOString()} ${level}: ${withoutTokens(text + describe(data))}\n`);
    } catch {
      // full or read-only: standard error has it
    }
  };
  return {
    info: (text, data) => log.info(text, data),
    warn: (text, data) => {
      log.warn(text, data);
      write('warning', text, data);
    },
    error: (text, data) => {
      log.error(text, data);
      write('error', text, data);
    },
  };
}

function rotate(path: string, oldPath: string): void {
  const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeBytes >= LIMIT_BYTES) renameSync(path, oldPath);
}

function describe(data: unknown): string {
  if (data === undefined) return '';
  return ` ${data instanceof Error ? (data.stack ?? data.message) : JSON.stringify(data)}`;
}
