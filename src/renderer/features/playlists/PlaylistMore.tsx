import { Menu } from '@base-ui/react/menu';
import { Ellipsis, ListEnd, ListStart } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { MenuItem } from '../../elements/MenuItem.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AddToPlaylist } from '../add-to-playlist/index.ts';
import { queuePlaylist, wholeOf } from './play-playlist.ts';
import { PlaylistItems } from './PlaylistItems.tsx';

/** The rarer verbs of a playlist's page: the same as in its menu elsewhere. */
export function PlaylistMore({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const { id, name, entryCount } = playlist;
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            {entryCount === 0 ? null : (
              <>
                <MenuItem
                  icon={<ListStart size={16} />}
                  label={t('menu.playNext')}
                  onClick={() => void queuePlaylist(id, 'next')}
                />
                <MenuItem
                  icon={<ListEnd size={16} />}
                  label={t('menu.addToQueue')}
                  onClick={() => void queuePlaylist(id, 'last')}
                />
                <AddToPlaylist name={name} addition={wholeOf(playlist)} />
              </>
            )}
            <PlaylistItems playlist={playlist} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
