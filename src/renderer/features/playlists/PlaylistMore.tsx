import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSmartRules } from '../../link/smart.ts';
import { useAround, VerbItems } from '../verbs/index.ts';
import { playlistPageVerbs } from './playlist-page-verbs.ts';

/** The rarer verbs of a playlist's page: the same as in its menu elsewhere. */
export function PlaylistMore({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            <Items playlist={playlist} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Items({ playlist }: { readonly playlist: PlaylistCard }) {
  // which verbs there are hangs on them
  useSmartRules(playlist.kind === 'smart' ? playlist.id : null);
  return <VerbItems parts={playlistPageVerbs(useAround(), playlist)} />;
}
