import { useMutation } from '@tanstack/react-query';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { call } from '../../link/client.ts';
import { setScanStatus } from '../../stores/scan.ts';

/** Scans some folders, or all where none is named; also deep. */
export function useScanSources() {
  const scanning = useMutation({
    networkMode: 'always',
    mutationFn: (wish: MethodInput<'scan.start'>) => call('scan.start', wish),
    onSuccess: setScanStatus,
  });
  return { scan: scanning.mutate, error: scanning.error };
}
