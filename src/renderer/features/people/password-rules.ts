const LEAST_SIGNS = 8;

/** Whether the core would take it, but for those that everybody guesses. */
export function isGoodPassword(password: string): boolean {
  // by code points, as the core counts
  return Array.from(password).length >= LEAST_SIGNS;
}
