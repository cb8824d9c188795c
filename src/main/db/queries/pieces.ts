/** Reading the library in pieces that can be left off and gone on with. */

/** Work that may rest wherever it yields: in the middle of reading, where a change would be read in part, or after it. */
export type Pieces<T> = Generator<'reading' | 'read', T>;

/** What the pieces make, without a rest. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}
