import { useMissingRows } from '../../link/missing.ts';
import { showLocate, useDialogs } from '../../stores/dialogs.ts';
import { LocateDialog } from './LocateDialog.tsx';
import type { TrackId } from '../../../shared/ids.ts';

/** The dialog that finds a missing track's file, wherever in the window it was asked for. */
export function LocateAnywhere() {
  const trackId = useDialogs((state) => state.locateOf);
  return trackId === null ? null : <LocateOne key={trackId} trackId={trackId} />;
}

function LocateOne({ trackId }: { readonly trackId: TrackId }) {
  const track = useMissingRows([trackId]).data?.find((row) => row.trackId === trackId);
  return track === undefined ? null : <LocateDialog track={track} onClose={() => showLocate(null)} />;
}
