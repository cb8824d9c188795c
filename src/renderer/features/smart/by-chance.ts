import { parse } from '../../../shared/query/parse.ts';

/** Whether a query finds others each time that it is asked to. */
export function isByChance(text: string): boolean {
  const parsed = parse(text);
  return parsed.ok && [...parsed.query.sort, ...parsed.query.by].some(({ field }) => field === 'random');
}
