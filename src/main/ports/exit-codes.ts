/** What the exit codes mean, of the command line and of an app whose library can't be opened; part of the contract. */
import type { ErrorCode } from '../../shared/errors.ts';

export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

const libraryCodes: Partial<Readonly<Record<ErrorCode, number>>> = {
  'db-newer': 3,
  'db-corrupt': 4,
  'db-locked': 5,
  'migration-failed': 6,
};

/** 3 to 6 for a library that can't be opened, 1 for any other failure. */
export function exitCodeFor(code: ErrorCode): number {
  return libraryCodes[code] ?? exitCodes.failed;
}
