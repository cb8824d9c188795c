import { ContextMenu } from '@base-ui/react/context-menu';
import { FolderPlus, ListPlus, TextCursorInput } from 'lucide-react';
import type { DragEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { startDrag } from '../drag/index.ts';
import { MoveToFolder } from './MoveToFolder.tsx';
import { DeleteItem } from './PlaylistItems.tsx';

interface FolderMenuProps {
  readonly folder: PlaylistCard;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** What can be done with a folder of playlists, which is also dragged into others. */
export function FolderMenu({ folder, trigger, children }: FolderMenuProps) {
  const { t } = useWords();
  const { id, name } = folder;
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        render={trigger}
        onKeyDownCapture={openByKey}
        onDragStart={(event: DragEvent) =>
          startDrag(event, { label: name, load: () => Promise.resolve([]), playlistId: id })
        }
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <MenuItem
              icon={<ListPlus size={16} />}
              label={t('playlists.newHere')}
              onClick={() => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: id })}
            />
            <MenuItem
              icon={<FolderPlus size={16} />}
              label={t('playlists.newFolderHere')}
              onClick={() => showPlaylistDialog({ kind: 'new', as: 'folder', parentId: id })}
            />
            <ContextMenu.Separator className="m-1 h-px bg-line" />
            <MenuItem
              icon={<TextCursorInput size={16} />}
              label={t('playlists.rename')}
              onClick={() => showPlaylistDialog({ kind: 'rename', playlist: folder })}
            />
            <MoveToFolder playlist={folder} />
            <DeleteItem playlist={folder} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function openByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
  event.preventDefault();
  event.stopPropagation();
  const box = event.currentTarget.getBoundingClientRect();
  const at = { clientX: box.left + Math.min(box.width / 2, 120), clientY: box.top + box.height / 2 };
  event.currentTarget.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, ...at }),
  );
}
