/** What lists that hang on one's own opinions have in common: they are asked for anew when one comes to them, not in sight. */
import type { OwnFilter, OwnSort } from '../../shared/contract/own-lists.ts';

const OWN: ReadonlySet<string | null> = new Set<OwnSort>(['score', 'scored', 'liked']);

/** Names what passes a filter, for a key of what is listed; empty where everything does. */
export function filterKey({ only, isLiked, minScore }: OwnFilter): string {
  return [only ?? '', isLiked === true ? 'liked' : '', minScore ?? ''].join(' ').trim();
}

/** For the options of a query: its key's last part, and whether the person's opinions make it. */
export function ownParts(sort: string | null, filter: OwnFilter) {
  const key = filterKey(filter);
  return { ownKey: [key] as const, meta: { isOwn: OWN.has(sort) || key !== '' } };
}
