/** Who is signed in, who else there is, and where. */
import { useQuery } from '@tanstack/react-query';
import type { Me, Role } from '../../shared/contract/people.ts';
import type { UserId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { queryClient } from './queries.ts';

const me = { queryKey: ['people', 'me'], queryFn: () => call('people.me', {}) };

/** Asks before anything is drawn, so that nothing is shown that the person may not do. Undefined where it can't be told. */
export async function loadMe(): Promise<Me | undefined> {
  return await queryClient.fetchQuery(me).catch(() => undefined);
}

export function useMe() {
  return useQuery(me);
}

/** What the person may do; no more than a member while it is not known. */
export function useRole(): Role {
  return useMe().data?.person.role ?? 'member';
}

export function usePeople() {
  return useQuery({ queryKey: ['people', 'list'], queryFn: () => call('people.list', {}) });
}

/** Not kept: each look at it may be another one's last use. */
export function useSessions() {
  return useQuery({
    queryKey: ['sessions', 'list'],
    queryFn: () => call('sessions.list', {}),
    gcTime: 0,
    staleTime: 0,
  });
}

/** What would go with a profile; asked anew each time. */
export function useDeletion(userId: UserId) {
  return useQuery({
    queryKey: ['people', 'deletion', userId],
    queryFn: () => call('people.previewDelete', { userId }),
    gcTime: 0,
    staleTime: 0,
  });
}
