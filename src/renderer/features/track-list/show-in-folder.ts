import type { TrackId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showTrackInFolder } from '../../link/client.ts';
import { notify } from '../../stores/notices.ts';

/** Shows a track's file in the system's file manager. */
export function showInFolder(trackId: TrackId): void {
  showTrackInFolder(trackId).catch((error: unknown) => {
    const { t } = i18n;
    notify({ name: 'show-in-folder', title: t('menu.showFailed'), text: errorWords(t, error), isError: true });
  });
}
