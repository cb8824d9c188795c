/** How far it is known of each file what all of its sound is. */
import { useQuery } from '@tanstack/react-query';
import type { DigestStatus } from '../../shared/contract/digests.ts';
import { call } from './client.ts';
import { queryClient } from './queries.ts';

const KEY = ['digests', 'status'];

/** Not kept: files are read while one looks elsewhere. */
export function useDigestStatus() {
  return useQuery({ queryKey: KEY, queryFn: () => call('digests.status', {}), gcTime: 0, staleTime: 0 });
}

/** Fails as the call does. */
export async function setDigests(isOn: boolean): Promise<DigestStatus> {
  const status = await call('digests.setOn', { isOn });
  queryClient.setQueryData(KEY, status);
  return status;
}
