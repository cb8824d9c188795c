/**
 * What a client began and what it was told is saved, a line each, in a file apart from the library. Written at once
 * and without a buffer: a line that was written is there after kill -9 of its writer.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A thing that somebody changed: `score/7`, `playlist/Morning`. */
export type Key = `${string}/${string}`;

/** What it is now; null is nothing. */
export type Value = string | number | null | readonly (string | number)[];

export type JournalLine =
  | { readonly kind: 'begin'; readonly id: number; readonly key: Key; readonly value: Value }
  | { readonly kind: 'ack'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number; readonly code: string }
  /** Files given to a parser. */
  | { readonly kind: 'read'; readonly paths: readonly string[] };

export type Journal = (line: JournalLine) => void;

/** Appends to the file. */
export function openJournal(path: string): Journal {
  return (line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
}

/** All whole lines; none where there is no file. */
export function readJournal(path: string): readonly JournalLine[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.slice(0, -1).map((line): JournalLine => JSON.parse(line));
}

/** What each thing may be: what was acked last, or what was begun since. */
export type Allowed = ReadonlyMap<Key, readonly Value[]>;

/** What may be found after the journal, given what was there `before` it. */
export function allowedAfter(before: ReadonlyMap<Key, Value>, lines: readonly JournalLine[]): Allowed {
  const allowed = new Map<Key, readonly Value[]>();
  const begun = new Map<number, { readonly key: Key; readonly value: Value }>();
  for (const line of lines) {
    if (line.kind === 'begin') {
      begun.set(line.id, line);
      const known = allowed.get(line.key) ?? [before.get(line.key) ?? null];
      allowed.set(line.key, [...known, line.value]);
    } else if (line.kind === 'ack' || line.kind === 'refused') {
      const change = begun.get(line.id);
      if (change === undefined) throw new Error(`change ${line.id} was acked and never begun`);
      // each thing is changed by one after another: an answer settles it
      const [first = null] = allowed.get(change.key) ?? [];
      allowed.set(change.key, [line.kind === 'ack' ? change.value : first]);
    }
  }
  return allowed;
}

/** The things that are not as they may be. */
export function differences(allowed: Allowed, read: (key: Key) => Value): readonly string[] {
  return [...allowed].flatMap(([key, values]) => {
    const found = JSON.stringify(read(key));
    const texts = values.map((value) => JSON.stringify(value));
    return texts.includes(found) ? [] : [`${key} is ${found} and may be ${texts.join(' or ')}`];
  });
}
