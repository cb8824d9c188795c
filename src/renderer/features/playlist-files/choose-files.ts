import { chooseFiles } from '../../elements/choose-files.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { ACCEPTED } from './playlist-names.ts';

/** Has playlist files chosen where no button for that is in sight. */
export function choosePlaylistFiles(): void {
  chooseFiles(ACCEPTED, (files) => showPlaylistDialog({ kind: 'import', files }));
}
