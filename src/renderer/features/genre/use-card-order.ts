import type { OwnOrder } from '../../../shared/contract/own-lists.ts';
import { useListOrder } from '../../stores/list-orders.ts';

/** The order of albums or artists of genres, of all alike: their own, or by one's scores. */
export function useCardOrder(view: string): Pick<OwnOrder, 'sort' | 'isDescending'> {
  const { sort, isDescending } = useListOrder(view, { sort: null, isDescending: false });
  return { sort: sort === 'score' || sort === 'scored' ? sort : null, isDescending };
}
