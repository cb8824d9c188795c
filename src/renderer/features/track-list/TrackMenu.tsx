import { ContextMenu } from '@base-ui/react/context-menu';
import { Disc3, FolderSearch, Info, ListEnd, ListStart, MicVocal, Play } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { addNext, addToQueue } from '../../player/queue-actions.ts';
import { showDetails } from '../../stores/dialogs.ts';
import { notify } from '../../stores/notices.ts';
import { selectRowHeight, useSettings } from '../../stores/settings.ts';
import { addressInFolders } from './show-in-folders.ts';

interface TrackMenuProps {
  /** The list itself, which the menu opens over. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** What the verbs act on, asked when one is chosen. */
  readonly trackIds: () => readonly TrackId[];
  readonly onPlay: () => void;
  /** Album of the one track that is selected; null where it has none or more are selected. */
  readonly albumId: AlbumId | null;
  /** First artist of that track. */
  readonly artistId: ArtistId | null;
  readonly isSingle: boolean;
  /** Verbs of the one view alone, at the end. */
  readonly extra?: ReactNode;
}

/** The verbs for tracks, the same everywhere and in the same order. */
export function TrackMenu({ trigger, children, trackIds, onPlay, albumId, artistId, isSingle, extra }: TrackMenuProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const onDetails = (): void => {
    const trackId = trackIds()[0];
    if (trackId !== undefined) showDetails(trackId);
  };
  const rowHeight = useSettings(selectRowHeight);
  const onShowInFolders = (): void => {
    const trackId = trackIds()[0];
    if (trackId === undefined) return;
    void addressInFolders(trackId, rowHeight).then((address) => {
      if (address === null) notify({ name: 'not-in-folders', title: t('tree.notThere') });
      else navigate(address);
    });
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={trigger}>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <MenuItem icon={<Play size={16} />} label={t('menu.play')} onClick={onPlay} />
            <MenuItem icon={<ListStart size={16} />} label={t('menu.playNext')} onClick={() => addNext(trackIds())} />
            <MenuItem
              icon={<ListEnd size={16} />}
              label={t('menu.addToQueue')}
              onClick={() => addToQueue(trackIds())}
            />
            <ContextMenu.Separator className="m-1 h-px bg-line" />
            <MenuItem
              icon={<Disc3 size={16} />}
              label={t('menu.goToAlbum')}
              isDisabled={albumId === null}
              onClick={() => navigate(`/albums/${albumId}`)}
            />
            <MenuItem
              icon={<MicVocal size={16} />}
              label={t('menu.goToArtist')}
              isDisabled={artistId === null}
              onClick={() => navigate(`/artists/${artistId}`)}
            />
            <MenuItem
              icon={<FolderSearch size={16} />}
              label={t('tree.showIn')}
              isDisabled={!isSingle}
              onClick={onShowInFolders}
            />
            <MenuItem icon={<Info size={16} />} label={t('menu.details')} isDisabled={!isSingle} onClick={onDetails} />
            {extra}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface MenuItemProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
}

export function MenuItem({ icon, label, onClick, isDisabled = false }: MenuItemProps) {
  return (
    <ContextMenu.Item className="menu-item" disabled={isDisabled} onClick={onClick}>
      <span aria-hidden="true">{icon}</span>
      {label}
    </ContextMenu.Item>
  );
}
