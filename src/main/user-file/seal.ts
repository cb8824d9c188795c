/** What tells a whole user file from one that was cut off: its last line counts and hashes the others. */
import { createHash } from 'node:crypto';

export interface Seal {
  add(line: string): void;
  /** The last line for all that was added. */
  end(): { readonly kind: 'end'; readonly lines: number; readonly sha256: string };
}

/** A seal over no line yet. Lines are given without their ends; each counts with one line feed. */
export function createSeal(): Seal {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add: (line) => {
      hash.update(line).update('\n');
      lines++;
    },
    end: () => ({ kind: 'end', lines, sha256: hash.copy().digest('hex') }),
  };
}
