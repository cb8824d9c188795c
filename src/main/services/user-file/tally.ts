/** What came of an import: how many of each kind became what, and the first hundred of what a person should look at. */
import type { ImportConflict, ImportCounts, ImportReport } from '../../../shared/contract/user-data.ts';

export type Outcome = keyof Omit<ImportCounts, 'kind'>;

interface ShortList<Item> {
  readonly first: readonly Item[];
  add(item: Item): void;
  count(): number;
}

export interface Tally {
  count(kind: string, outcome: Outcome): void;
  readonly conflicts: ShortList<ImportConflict>;
  readonly problems: ShortList<ImportReport['problems'][number]>;
  results(): Pick<ImportReport, 'counts' | 'conflictCount' | 'conflicts' | 'problemCount' | 'problems'>;
}

const MAX_LISTED = 100;

/** One that has counted nothing. */
export function createTally(): Tally {
  const counts = new Map<string, Record<Outcome, number>>();
  const conflicts = createShortList<ImportConflict>();
  const problems = createShortList<ImportReport['problems'][number]>();
  return {
    conflicts,
    problems,
    count: (kind, outcome) => {
      const counted = counts.get(kind) ?? { added: 0, updated: 0, unchanged: 0, kept: 0, waiting: 0 };
      counted[outcome]++;
      counts.set(kind, counted);
    },
    results: () => ({
      counts: [...counts].map(([kind, counted]) => ({ kind, ...counted })),
      conflictCount: conflicts.count(),
      conflicts: conflicts.first,
      problemCount: problems.count(),
      problems: problems.first,
    }),
  };
}

function createShortList<Item>(): ShortList<Item> {
  const first: Item[] = [];
  let count = 0;
  return {
    first,
    count: () => count,
    add: (item) => {
      count++;
      if (first.length < MAX_LISTED) first.push(item);
    },
  };
}
