import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ActivityType } from '../../shared/contract/activity.ts';
import type { ActivityId } from '../../shared/ids.ts';
import { call } from './client.ts';

const PAGE = 100;

/** What the person did, the newest first, a page more each time it is asked for. */
export function useActivities(filter: { readonly type?: ActivityType; readonly text?: string }) {
  return useInfiniteQuery({
    queryKey: ['activity', 'list', filter.type ?? '', filter.text ?? ''],
    queryFn: ({ pageParam }) =>
      call('activity.list', { ...filter, limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as ActivityId | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
    placeholderData: (previous) => previous,
  });
}

/** What the ratings in the files would do to the person's scores; asked anew each time it is shown. */
export function useRatingsOffer() {
  return useQuery({ queryKey: ['opinions', 'ratings'], queryFn: () => call('ratings.offer', {}), staleTime: 0 });
}
