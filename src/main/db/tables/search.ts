/** What the search index still lacks, see `search-fill.ts`. The index itself is asked by compiled statements only. */
import type { SearchKind } from '../batch/search-texts.ts';

export interface SearchFillTable {
  readonly kind: SearchKind;
  readonly filled_to: number;
}
