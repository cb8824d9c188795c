import type { ReactNode } from 'react';
import { useMissingCount, useDoubts } from '../../link/missing.ts';

/** Shows the way to missing tracks where there are any. */
export function MissingEntry({ children }: { readonly children: ReactNode }) {
  const count = useMissingCount();
  const doubts = useDoubts();
  return count > 0 || (doubts.data?.doubtCount ?? 0) > 0 ? children : null;
}
