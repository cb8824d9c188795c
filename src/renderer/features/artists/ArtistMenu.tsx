import { ContextMenu } from '@base-ui/react/context-menu';
import { MicVocal, ListEnd, ListStart, Play } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ArtistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { MenuItem } from '../track-list/index.ts';
import { playArtist, queueArtist } from './play-artist.ts';

interface ArtistMenuProps {
  readonly artistId: ArtistId | null;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

export function ArtistMenu({ artistId, trigger, children }: ArtistMenuProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const act = (verb: (id: ArtistId) => Promise<void>) => (): void => {
    if (artistId !== null) void verb(artistId);
  };
  return (
    <ContextMenu.Root disabled={artistId === null}>
      <ContextMenu.Trigger render={trigger}>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <MenuItem icon={<Play size={16} />} label={t('menu.play')} onClick={act((id) => playArtist(id))} />
            <MenuItem
              icon={<ListStart size={16} />}
              label={t('menu.playNext')}
              onClick={act((id) => queueArtist(id, 'next'))}
            />
            <MenuItem
              icon={<ListEnd size={16} />}
              label={t('menu.addToQueue')}
              onClick={act((id) => queueArtist(id, 'last'))}
            />
            <ContextMenu.Separator className="m-1 h-px bg-line" />
            <MenuItem
              icon={<MicVocal size={16} />}
              label={t('menu.goToArtist')}
              onClick={() => navigate(`/artists/${artistId}`)}
            />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
