/** How each view is filtered by the person's own opinions: kept for the session, as what is typed into its filter. */
import { create } from 'zustand';
import type { OwnFilter } from '../../shared/contract/own-lists.ts';

const NONE: OwnFilter = {};

const useFilters = create<Readonly<Record<string, OwnFilter>>>()(() => ({}));

export function useOwnFilter(view: string): OwnFilter {
  return useFilters((filters) => filters[view] ?? NONE);
}

export function setOwnFilter(view: string, filter: OwnFilter): void {
  useFilters.setState({ [view]: filter });
}

export function clearOwnFilter(view: string): void {
  setOwnFilter(view, NONE);
}

export function isFiltering({ only, isLiked, minScore }: OwnFilter): boolean {
  return only !== undefined || isLiked === true || minScore !== undefined;
}
