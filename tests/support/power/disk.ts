/**
 * What may be on a drive after the power failed: what was synced is there; of what was not, nothing, the first part, or any
 * part, whole or torn. Names are a matter of the folder: they hold once the folder, not the file, was synced, and come
 * in their order.
 */
import type { Random } from '../random.ts';
import type { FileId, Operation } from './trace.ts';

/** What became of that which was not synced. */
export type Loss = 'all' | 'after-a-point' | 'any-part';
export const losses: readonly Loss[] = ['all', 'after-a-point', 'any-part'];

type Change = Extract<Operation, { readonly kind: 'write' | 'truncate' }>;
type Naming = Extract<Operation, { readonly kind: 'create' | 'rename' | 'unlink' }>;

/** Bytes that a drive writes whole or not at all. */
const SECTOR = 512;

export interface Disk {
  /** Does one more operation. */
  apply(operation: Operation): void;
  /** The files as they are found when the power fails now. The bytes hold until the next operation. */
  afterPowerCut(loss: Loss, random: Random): ReadonlyMap<string, Buffer>;
}

/** A drive with these files, all synced. */
export function makeDisk(files: ReadonlyMap<string, { readonly file: FileId; readonly bytes: Buffer }>): Disk {
  const synced = new Map<FileId, Bytes>(
    [...files.values()].map(({ file, bytes }) => [file, { buffer: Buffer.from(bytes), length: bytes.length }]),
  );
  let names = new Map([...files].map(([name, { file }]) => [name, file]));
  let changes: Change[] = [];
  let namings: Naming[] = [];
  return {
    apply: (operation) => {
      if (operation.kind === 'sync') {
        const { file } = operation;
        for (const change of changes) if (change.file === file) applyChange(contentOf(synced, file), change);
        changes = changes.filter((change) => change.file !== file);
      } else if (operation.kind === 'sync-folder') {
        names = withNamings(names, namings);
        namings = [];
      } else if (operation.kind === 'write' || operation.kind === 'truncate') changes.push(operation);
      else namings.push(operation);
    },
    afterPowerCut: (loss, random) => {
      const keptNamings = loss === 'all' ? [] : namings.slice(0, random.below(namings.length + 1));
      const kept = keep(changes, loss, random);
      const contents = new Map<FileId, Bytes>();
      for (const change of kept) {
        const { file } = change;
        const known = contents.get(file) ?? copyOf(synced.get(file));
        contents.set(file, known);
        applyChange(known, change);
      }
      const found = [...withNamings(names, keptNamings)].map(([name, file]) => {
        const { buffer, length } = contents.get(file) ?? synced.get(file) ?? { buffer: Buffer.alloc(0), length: 0 };
        return [name, buffer.subarray(0, length)] as const;
      });
      return new Map(found);
    },
  };
}

interface Bytes {
  buffer: Buffer;
  length: number;
}

function contentOf(contents: Map<FileId, Bytes>, file: FileId): Bytes {
  const known = contents.get(file) ?? { buffer: Buffer.alloc(0), length: 0 };
  contents.set(file, known);
  return known;
}

function copyOf(bytes: Bytes | undefined): Bytes {
  return bytes === undefined ? { buffer: Buffer.alloc(0), length: 0 } : { ...bytes, buffer: Buffer.from(bytes.buffer) };
}

function applyChange(content: Bytes, change: Change): void {
  if (change.kind === 'truncate') {
    resize(content, change.length);
    return;
  }
  const end = change.offset + change.bytes.length;
  if (end > content.length) resize(content, end);
  change.bytes.copy(content.buffer, change.offset);
}

function resize(content: Bytes, length: number): void {
  if (length > content.buffer.length) {
    const larger = Buffer.alloc(Math.max(length, content.buffer.length * 2));
    content.buffer.copy(larger, 0, 0, content.length);
    content.buffer = larger;
  }
  // what lay behind an earlier end reads as zeros
  if (length > content.length) content.buffer.fill(0, content.length, length);
  content.length = length;
}

function keep(changes: readonly Change[], loss: Loss, random: Random): readonly Change[] {
  if (loss === 'all') return [];
  if (loss === 'any-part') return changes.filter(() => random.below(2) === 0).map((change) => torn(change, random, 4));
  const end = random.below(changes.length + 1);
  // the power fails in the middle of the last one
  return changes.slice(0, end).map((change, at) => (at === end - 1 ? torn(change, random, 1) : change));
}

/** One in `every` writes reached the drive only with some of its sectors, from its beginning. */
function torn(change: Change, random: Random, every: number): Change {
  if (change.kind === 'truncate' || random.below(every) > 0) return change;
  const sectors = Math.ceil(change.bytes.length / SECTOR);
  return { ...change, bytes: change.bytes.subarray(0, random.below(sectors + 1) * SECTOR) };
}

function withNamings(names: ReadonlyMap<string, FileId>, namings: readonly Naming[]): Map<string, FileId> {
  const after = new Map(names);
  for (const naming of namings) {
    if (naming.kind === 'create') after.set(naming.name, naming.file);
    else if (naming.kind === 'unlink') after.delete(naming.name);
    else {
      const file = after.get(naming.from);
      after.delete(naming.from);
      if (file !== undefined) after.set(naming.to, file);
    }
  }
  return after;
}
