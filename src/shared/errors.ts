/**
 * Errors as data. A failure crosses every border (thread, IPC, HTTP) as an `ErrorData`,
 * because an `Error` object does not survive the crossing; each side turns it back into an `AppError`.
 */

/** The closed list of codes. Adding one is free; renaming one breaks the contract. */
export const errorCodes = [
  // the caller's: returned to the caller, shown in place, never logged as an error
  'invalid-input',
  'not-found',
  'conflict',
  'not-allowed',
  // one file's: recorded in scan_issue, the scan goes on
  'unreadable-file',
  'unsupported-format',
  'bad-tags',
  'bad-artwork',
  'parser-timeout',
  'parser-memory',
  'parser-crashed',
  // of a link or a folder that is not followed
  'link-loop',
  'link-outside',
  'too-deep',
  // the world's: shown with what to do
  'path-denied',
  'volume-offline',
  'disk-full',
  'library-read-only',
  'file-changed',
  // the library's: before the window opens; exit codes 3 to 6 of the command line
  'db-newer',
  'db-corrupt',
  'db-locked',
  'migration-failed',
  // intent
  'cancelled',
  // ours
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What crosses a border in place of an `Error`. `details` holds plain values only. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The one class that our code throws on purpose. `cause` is kept for the log and never crosses a border. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorData['details'];

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly details?: NonNullable<ErrorData['details']> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

/** The data form of anything thrown. What is not an `AppError` becomes `internal` without its text, which may name paths. */
export function toErrorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof AppError)) return { code: 'internal', message: 'Something went wrong' };
  const { code, message, details } = thrown;
  return details === undefined ? { code, message } : { code, message, details };
}

/** The `AppError` that a crossed `ErrorData` stands for. */
export function fromErrorData(data: ErrorData): AppError {
  return new AppError(data.code, data.message, data.details === undefined ? {} : { details: data.details });
}

/** Closes a switch over a union: the compiler fails where a case is forgotten. Throws: internal. */
export function assertNever(value: never): never {
  throw new AppError('internal', `unexpected value: ${JSON.stringify(value)}`);
}
