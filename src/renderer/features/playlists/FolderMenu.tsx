import { ContextMenu } from '@base-ui/react/context-menu';
import type { DragEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { startDrag } from '../drag/index.ts';
import { useAround, VerbItems } from '../verbs/index.ts';
import { folderVerbs } from './folder-verbs.ts';

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
            <Items folder={folder} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Items({ folder }: { readonly folder: PlaylistCard }) {
  return <VerbItems parts={folderVerbs(useAround(), folder)} />;
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
