/** Queries that find others each time they are asked to. */
import type { Query } from './ast.ts';

/** Whether its order, or what its limit chooses, is by chance. */
export function isByChance({ sort, by }: Pick<Query, 'sort' | 'by'>): boolean {
  return [...sort, ...by].some(({ field }) => field === 'random');
}
