import { create } from 'zustand';
import type { TrackSort } from '../../shared/contract/tracks.ts';

/** Null is the order in which the view itself puts them. */
export interface ListOrder {
  readonly sort: TrackSort | null;
  readonly isDescending: boolean;
}

// of views without a setting of their own; kept for the session, so that coming back finds them as they were
const useOrders = create<Readonly<Record<string, ListOrder>>>()(() => ({}));

/** The order that was chosen for a list of tracks, or the given one. */
export function useListOrder(view: string, usual: ListOrder): ListOrder {
  return useOrders((orders) => orders[view] ?? usual);
}

export function setListOrder(view: string, order: ListOrder): void {
  useOrders.setState({ [view]: order });
}
