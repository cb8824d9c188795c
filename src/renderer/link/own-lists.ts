/** What lists that hang on one's own opinions have in common: they are asked for anew when one comes to them, not in sight. */
import type { OwnFilter, OwnSort } from '../../shared/contract/own-lists.ts';

const OWN: ReadonlySet<string | null> = new Set<OwnSort>(['score', 'scored', 'liked']);

/** For the options of a query: its key's last part, and whether the person's opinions make it. */
export function ownParts(sort: string | null, { only, minScore }: OwnFilter) {
  const isOwn = OWN.has(sort) || only !== undefined || minScore !== undefined;
  return { ownKey: [only ?? '', minScore ?? 0] as const, meta: { isOwn } };
}
