import { ContextMenu } from '@base-ui/react/context-menu';
import { ListEnd, ListStart, Play } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { MenuItem } from '../track-list/index.ts';
import { playTracks, queueTracks, type ListTracks } from './play-tracks.ts';

interface PlayMenuProps {
  /** The list itself, which the menu opens over. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** What the thing in question plays; null where there is none. */
  readonly list: ListTracks | null;
  /** Where the menu leads to besides. */
  readonly openIcon: ReactElement;
  readonly openLabel: string;
  readonly onOpen: () => void;
}

/** The verbs for things that play as a whole, the same everywhere and in the same order. */
export function PlayMenu({ trigger, children, list, openIcon, openLabel, onOpen }: PlayMenuProps) {
  const { t } = useWords();
  const act = (verb: (tracks: ListTracks) => Promise<void>) => (): void => {
    if (list !== null) void verb(list);
  };
  return (
    <ContextMenu.Root disabled={list === null}>
      <ContextMenu.Trigger render={trigger}>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <MenuItem icon={<Play size={16} />} label={t('menu.play')} onClick={act((tracks) => playTracks(tracks))} />
            <MenuItem
              icon={<ListStart size={16} />}
              label={t('menu.playNext')}
              onClick={act((tracks) => queueTracks(tracks, 'next'))}
            />
            <MenuItem
              icon={<ListEnd size={16} />}
              label={t('menu.addToQueue')}
              onClick={act((tracks) => queueTracks(tracks, 'last'))}
            />
            <ContextMenu.Separator className="m-1 h-px bg-line" />
            <MenuItem icon={openIcon} label={openLabel} onClick={onOpen} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
