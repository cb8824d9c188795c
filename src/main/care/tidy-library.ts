/** A library put in order while nobody writes: its search index brought together, its journal taken in. */
import { readVersion, takeInJournal } from '../db/care.ts';
import type { WriteDb } from '../db/handles.ts';
import { bringTogether, listScattered } from '../db/search-tidy.ts';
import type { Tidied } from './care-thread.ts';

// between two steps, so that whoever wants to write has not long to wait, and a third of the time at most is taken
const BREATH_MS = 20;

/**
 * Both, by a connection that nobody else uses, unless another writes or `stop[0]` is no longer 0: then what is done stays
 * done, and the rest is left. Cost: up to minutes for a million tracks after a scan; whoever writes waits for one step, which
 * takes some 12 ms, but up to a second where a beginning of very many names is taken in.
 */
export async function tidyLibrary(writer: WriteDb, stop: Int32Array): Promise<Tidied> {
  const version = readVersion(writer);
  const isAlone = (): boolean => Atomics.load(stop, 0) === 0 && readVersion(writer) === version;
  for (const kind of listScattered(writer)) {
    while (bringTogether(writer, kind)) {
      await new Promise((resolve) => void setTimeout(resolve, BREATH_MS));
      if (!isAlone()) return { isTogether: false, isJournalTaken: false };
    }
  }
  return { isTogether: true, isJournalTaken: isAlone() && takeInJournal(writer) };
}
