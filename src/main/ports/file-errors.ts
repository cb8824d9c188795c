/** What a file system says when it has no more room. */

/** A drive that is full, a person's share of it that is used up, a file as large as one may be. */
const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether writing failed because there is no more room. */
export function isOutOfSpace(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && fullCodes.has(thrown.code);
}
