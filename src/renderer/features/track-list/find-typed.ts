/** Finds by its first letters an entry of a long ordered list whose entries are mostly not here. */
import { sortKey } from '../../../shared/text/fold.ts';

export interface NamedOrder {
  readonly count: number;
  readonly isDescending: boolean;
  /** By what the entry stands in the order; null for one without a name. Such stand last. */
  readonly nameAt: (index: number) => Promise<string | null>;
}

/** Index of the first entry that begins with what was typed, or null. Asks for as many entries as the list can be halved. */
export async function findTyped({ count, isDescending, nameAt }: NamedOrder, typed: string): Promise<number | null> {
  const wanted = sortKey(typed);
  const keyAt = async (index: number): Promise<string | null> => {
    const name = await nameAt(index);
    return name === null ? null : sortKey(name);
  };
  const isReached = (key: string | null): boolean =>
    key === null || (isDescending ? key < wanted || key.startsWith(wanted) : key >= wanted);

  let from = 0;
  let to = count;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isReached(await keyAt(middle))) to = middle;
    else from = middle + 1;
  }
  const found = from < count ? await keyAt(from) : null;
  return found !== null && wanted !== '' && found.startsWith(wanted) ? from : null;
}
