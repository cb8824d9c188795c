/** As many as the core is asked for at once. */
const PAGE = 100;

interface Window {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly direction: 1 | -1;
}

/** Which rows to have: those in sight, and a page of those that come next the way one goes. */
export function rowsToFetch({ first, last, count, direction }: Window): { readonly from: number; readonly to: number } {
  // whole half pages, so that one step neither asks for one row nor wishes anew
  const half = PAGE / 2;
  const from = Math.floor((direction === 1 ? first : first - PAGE) / half) * half;
  const to = Math.ceil((direction === 1 ? last + PAGE : last) / half) * half;
  return { from: Math.max(0, from), to: Math.min(count, to) };
}
