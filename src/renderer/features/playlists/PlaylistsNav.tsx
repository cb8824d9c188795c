import { Menu } from '@base-ui/react/menu';
import { FolderPlus, ListFilter, ListPlus, ListVideo, Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { NavNode, NavPlaylist } from './NavNode.tsx';
import { playlistTree } from './playlist-tree.ts';
import { takenByAll, useTaking } from './use-playlist-drop.ts';

/** Playlists in the sidebar: one's own in their folders, and those of others that one follows. */
export function PlaylistsNav() {
  const { t } = useWords();
  const all = usePlaylists().data ?? [];
  const tree = playlistTree(all);
  const followed = all.filter(({ isOwn, isFollowed }) => !isOwn && isFollowed);
  return (
    <div className="mt-2 border-t border-line pt-2">
      <NavHead />
      {tree.length === 0 ? null : (
        <ul aria-label={t('playlists.title')} className="flex flex-col gap-0.5">
          {tree.map((node) => (
            <NavNode key={node.card.id} node={node} depth={0} />
          ))}
        </ul>
      )}
      {followed.length === 0 ? null : (
        <>
          <h2 className="text-xs font-semibold text-ink-faint wide:px-2.5 wide:pt-3 wide:pb-1">
            <span className="sr-only wide:not-sr-only">{t('playlists.shared')}</span>
          </h2>
          <ul aria-label={t('playlists.shared')} className="flex flex-col gap-0.5">
            {followed.map((playlist) => (
              <NavPlaylist key={playlist.id} playlist={playlist} depth={0} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function NavHead() {
  const { t } = useWords();
  const [location] = useLocation();
  const taking = useTaking(takenByAll);
  return (
    <div
      className={`group flex items-center rounded-control ${taking.isOver ? 'outline-2 -outline-offset-2 outline-accent' : ''}`}
      {...taking.handlers}
    >
      <Link
        href="/playlists"
        title={t('playlists.title')}
        aria-current={location === '/playlists' ? 'page' : undefined}
        className="flex h-9 min-w-0 flex-1 items-center justify-center gap-3 rounded-control px-2.5 text-ink-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-semibold aria-[current]:text-ink wide:h-8 wide:justify-start"
      >
        <ListVideo size={18} aria-hidden="true" className="shrink-0" />
        <span className="sr-only wide:not-sr-only wide:truncate">{t('playlists.title')}</span>
      </Link>
      <div className="hidden wide:block">
        <NewMenu />
      </div>
    </div>
  );
}

/** What can be made: by the plus beside the heading, and on the page of all playlists where there is no room for it. */
function NewMenu() {
  const { t } = useWords();
  const make = (as: 'manual' | 'folder') => () => showPlaylistDialog({ kind: 'new', as, parentId: null });
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Plus} iconSize={16} label={t('playlists.make')} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-44 p-1" aria-label={t('playlists.make')}>
            <Menu.Item className="menu-item" onClick={make('manual')}>
              <ListPlus size={16} aria-hidden="true" />
              {t('playlists.new')}
            </Menu.Item>
            <Menu.Item
              className="menu-item"
              onClick={() => showPlaylistDialog({ kind: 'smart', playlist: null, parentId: null })}
            >
              <ListFilter size={16} aria-hidden="true" />
              {t('smart.new')}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={make('folder')}>
              <FolderPlus size={16} aria-hidden="true" />
              {t('playlists.newFolder')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
