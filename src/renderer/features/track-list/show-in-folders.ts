import type { TrackId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { folderAddress, folderPlaceName } from '../../link/folder-address.ts';
import { setListOrder } from '../../stores/list-orders.ts';
import { keepPlace } from '../../stores/places.ts';

// rows above the one that is shown
const ROWS_ABOVE = 3;

/** The address of the folder that holds the track's file, where it is found selected; null for a file that is not there. */
export async function addressInFolders(trackId: TrackId, rowHeight: number): Promise<string | null> {
  const place = await call('tree.locate', { trackId });
  if (place === null) return null;
  const ids = await call('tree.trackIds', place);
  setListOrder('folder', { sort: null, isDescending: false });
  keepPlace(`${folderPlaceName(place)}-tracks`, {
    offset: Math.max(0, (ids.indexOf(trackId) - ROWS_ABOVE) * rowHeight),
    activeId: trackId,
    selectedIds: new Set([trackId]),
  });
  return folderAddress(place);
}
