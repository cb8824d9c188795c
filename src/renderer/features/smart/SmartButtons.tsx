import { ListFilter } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';

/** On the page of one's own smart playlist. */
export function EditRulesButton({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  return (
    <Button onClick={() => showPlaylistDialog({ kind: 'smart', playlist, parentId: null })}>
      <ListFilter size={16} aria-hidden="true" />
      {t('smart.editRules')}
    </Button>
  );
}
