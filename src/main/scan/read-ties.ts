/** The step between reading and moves: where the quick digest does not tell files apart, all of their sound is read. */
import { rowsUnder } from './free-rows.ts';
import type { ScanGate } from './scan-gate.ts';
import type { Postponed, ScanState } from './scan-state.ts';

export interface TieParts {
  /** Of all the sound; null where there is none. */
  digest(path: string): Promise<string | null>;
  readonly gate: ScanGate;
}

/** A library that moved as a whole is full of ties between copies: a scan reads of them what takes some minutes at most. */
const MAX_BYTES = 8 * 1024 ** 3;
const FILES_AT_ONCE = 4;

/** Notes the full digests of files that share their quick one, where a row that they may be has one to compare with. */
export async function readTies(parts: TieParts, state: ScanState): Promise<void> {
  const { gate } = parts;
  let bytes = 0;
  const wanted = listTies(state).filter(({ file }) => (bytes += file.sizeBytes) <= MAX_BYTES);
  for (let at = 0; at < wanted.length; at += FILES_AT_ONCE) {
    await gate.passed();
    if (gate.isCancelled) return;
    const read = async ({ file }: Postponed) => {
      const full = await parts.digest(file.path);
      if (full !== null) state.fullDigests.set(file.path, full);
    };
    await Promise.all(wanted.slice(at, at + FILES_AT_ONCE).map(read));
  }
}

function listTies({ postponed, freeRows }: ScanState): readonly Postponed[] {
  if (freeRows === undefined) return [];
  const bySound = Map.groupBy(postponed, ({ facts }) => facts.audioDigest);
  return [...bySound].flatMap(([quick, items]) => {
    const rows = rowsUnder(freeRows.byDigest, quick);
    const isTie = rows.length + items.length > 2 && rows.length > 0;
    return isTie && rows.some(({ fullDigest }) => fullDigest !== null) ? items : [];
  });
}
