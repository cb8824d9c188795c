import type { OwnOrder } from '../../../shared/contract/own-lists.ts';
import { useListOrder } from '../../stores/list-orders.ts';

/** The order that was chosen for a view of albums or artists: their own, or by one's scores. */
export function useCardOrder(view: string, isUsualDescending = false): Pick<OwnOrder, 'sort' | 'isDescending'> {
  const { sort, isDescending } = useListOrder(view, { sort: null, isDescending: isUsualDescending });
  return { sort: sort === 'score' || sort === 'scored' ? sort : null, isDescending };
}
