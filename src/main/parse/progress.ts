/**
 * Which file a parser process is at. A message would never leave a process that loops, so it is written to a tiny file,
 * synchronously, before each file is opened; the pool reads it only where something takes long or went wrong.
 */
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface Progress {
  readonly batchId: number;
  /** Of the file within its batch. */
  readonly index: number;
  /** Grows while one file is read that takes as long as it is large. */
  readonly step?: number;
}

/** Room for three numbers, so that a shorter text covers a longer one. */
const WIDTH = 32;

/** The function that a parser process calls before each file. Cost: one write of 32 bytes. */
export function openProgress(path: string): (progress: Progress) => void {
  const descriptor = openSync(path, 'w');
  return ({ batchId, index, step = 0 }) => {
    writeSync(descriptor, `${batchId} ${index} ${step}`.padEnd(WIDTH), 0);
  };
}

/** Undefined before the first file. */
export function readProgress(path: string): Progress | undefined {
  const match = /^(\d+) (\d+) (\d+)/.exec(readText(path));
  if (match === null) return undefined;
  return { batchId: Number(match[1]), index: Number(match[2]), step: Number(match[3]) };
}

/** Removes the file of a process that is gone. Idempotent. */
export function removeProgress(path: string): void {
  rmSync(path, { force: true });
}

/** The file of a pool's n-th process. Its name holds the process' number, so that it can be found once its pool is gone. */
export function progressName(count: number, processId: number | undefined): string {
  return `${count}-${processId ?? ''}`;
}

/** A folder of its own for one pool; what pools of processes that are gone have left behind is removed, and ended. */
export function makeProgressFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const ownerId = Number(/^(\d+)-/.exec(name)?.[1]);
    if (ownerId > 0 && !isAlive(ownerId)) removeLeftovers(join(parent, name));
  }
  return mkdtempSync(join(parent, `${process.pid}-`));
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) endOrphan(Number(/-(\d+)$/.exec(name)?.[1]));
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A parser ends by itself when its core does, unless it is in a loop just then: it would go on for ever. Numbers are
 * given out again, so it is looked at first; only Linux tells without a helper program what a process runs.
 */
function endOrphan(processId: number): void {
  if (!(processId > 0) || !readText(`/proc/${processId}/cmdline`).includes('parser-main')) return;
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // it ended between the look and the signal, or is another person's
  }
}

function isAlive(processId: number): boolean {
  try {
    // signal 0 is none: it only asks
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // there, but another person's
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // not made yet: the process has not begun; or it is gone
    return '';
  }
}
