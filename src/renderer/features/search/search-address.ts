/** Searches as addresses, so that back, forward and a reload find them again. */
const ROOT = '/search';
const LISTS = ['tracks', 'albums', 'artists'] as const;

export type SearchList = (typeof LISTS)[number];

export interface SearchPlace {
  readonly text: string;
  /** One kind in full; null for the best of all. */
  readonly list: SearchList | null;
}

/** The percent signs of the usual encoding would be taken apart by the router, and twice. */
export function searchAddress(text: string, list: SearchList | null = null): string {
  if (text.trim() === '') return ROOT;
  const encoded = encodeURIComponent(text.toWellFormed()).replaceAll('~', '%7E').replaceAll('%', '~');
  return list === null ? `${ROOT}/${encoded}` : `${ROOT}/${encoded}/${list}`;
}

/** What an address asks for; null for one of another view. */
export function parseSearchAddress(address: string): SearchPlace | null {
  if (address !== ROOT && !address.startsWith(`${ROOT}/`)) return null;
  const [encoded = '', named] = address.slice(ROOT.length + 1).split('/');
  return { text: decode(encoded), list: LISTS.find((list) => list === named) ?? null };
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('~', '%'));
  } catch {
    // an address typed by hand
    return encoded;
  }
}
