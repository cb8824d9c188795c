import { ContextMenu } from '@base-ui/react/context-menu';
import { Disc3, FolderOpen, FileSearch, FolderSearch, Info, ListEnd, ListStart, MicVocal, Play } from 'lucide-react';
import {
  useEffect,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useLocation } from 'wouter';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { canShowInFolder } from '../../link/client.ts';
import { useRole } from '../../link/people.ts';
import { trackRows } from '../../link/rows.ts';
import { showDetails, showLocate } from '../../stores/dialogs.ts';
import { additionOf, type Dragged } from '../../stores/drag.ts';
import { notify } from '../../stores/notices.ts';
import { selectRowHeight, useSettings } from '../../stores/settings.ts';
import { AddToPlaylist } from '../add-to-playlist/index.ts';
import { startDrag } from '../drag/index.ts';
import { LikeItems, ScoreMenu } from '../opinions/index.ts';
import { showInFolder } from './show-in-folder.ts';
import { addressInFolders } from './show-in-folders.ts';

/** What can be done with what the menu is for. What is left out is not shown: a menu has no dead entries. */
export interface Verbs {
  /** How many tracks the verbs act on, where it is many by choice. */
  readonly count?: number;
  readonly onPlay: () => void;
  readonly onPlayNext: () => void;
  readonly onAddToQueue: () => void;
  /** What a playlist can be given; what is dragged where it is left out. */
  readonly addable?: Dragged | null;
  /** Half stars; null takes the score away. */
  readonly onScore?: (score: number | null) => void;
  readonly onLike?: (isLiked: boolean) => void;
  /** Null where it is not known, or differs. */
  readonly isLiked?: boolean | null;
  readonly albumId?: AlbumId | null | undefined;
  readonly artistId?: ArtistId | null | undefined;
  /** The one track, for its file and its details. */
  readonly trackId?: TrackId | null | undefined;
  /** What else the thing has, below the common verbs. */
  readonly extra?: ReactNode;
}

interface VerbMenuProps {
  /** The list or thing that the menu opens over. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** Asked when the menu opens. */
  readonly verbs: () => Verbs;
  readonly isDisabled?: boolean;
  /** What is dragged by what stands under `data-index`; asked when a drag begins. */
  readonly dragged?: () => Dragged | null;
}

/** The menu of actions, with the same verbs in the same order wherever it opens. */
export function VerbMenu({ trigger, children, verbs, isDisabled = false, dragged }: VerbMenuProps) {
  const { t } = useWords();
  const onDragStart = (event: DragEvent): void => {
    const payload = rowOf(event.target) === null ? null : dragged?.();
    if (payload !== null && payload !== undefined) startDrag(event, payload);
  };
  return (
    <ContextMenu.Root disabled={isDisabled}>
      <ContextMenu.Trigger
        render={trigger}
        onKeyDownCapture={openByKey}
        {...(dragged === undefined ? {} : { onDragStart, onPointerDownCapture: makeDraggable })}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <VerbItems verbs={() => ({ addable: dragged?.() ?? null, ...verbs() })} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function VerbItems({ verbs }: { readonly verbs: () => Verbs }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const rowHeight = useSettings(selectRowHeight);
  const showInFolders = (track: TrackId): void =>
    void addressInFolders(track, rowHeight).then((address) => {
      if (address === null) notify({ name: 'not-in-folders', title: t('tree.notThere') });
      else navigate(address);
    });
  // what was chosen when it opened, whatever changes under it
  const [given] = useState(verbs);
  const { count = 1, albumId = null, artistId = null, trackId = null } = given;
  const hasPlaces = albumId !== null || artistId !== null || trackId !== null;
  return (
    <>
      <MenuItem
        icon={<Play size={16} />}
        label={count > 1 ? t('menu.playMany', { count }) : t('menu.play')}
        onClick={given.onPlay}
      />
      <MenuItem icon={<ListStart size={16} />} label={t('menu.playNext')} onClick={given.onPlayNext} />
      <MenuItem icon={<ListEnd size={16} />} label={t('menu.addToQueue')} onClick={given.onAddToQueue} />
      {given.addable === undefined || given.addable === null ? null : (
        <AddToPlaylist
          name={given.addable.isUnnamed === true ? '' : given.addable.label}
          addition={additionOf(given.addable)}
        />
      )}
      {given.onScore === undefined ? null : <ScoreMenu onScore={given.onScore} />}
      {given.onLike === undefined ? null : <LikeItems isLiked={given.isLiked ?? null} onLike={given.onLike} />}
      {hasPlaces ? <ContextMenu.Separator className="m-1 h-px bg-line" /> : null}
      {albumId === null ? null : (
        <MenuItem
          icon={<Disc3 size={16} />}
          label={t('menu.goToAlbum')}
          onClick={() => navigate(`/albums/${albumId}`)}
        />
      )}
      {artistId === null ? null : (
        <MenuItem
          icon={<MicVocal size={16} />}
          label={t('menu.goToArtist')}
          onClick={() => navigate(`/artists/${artistId}`)}
        />
      )}
      {trackId === null || !canShowInFolder ? null : (
        <MenuItem
          icon={<FolderOpen size={16} />}
          label={t('menu.showInFolder')}
          onClick={() => showInFolder(trackId)}
        />
      )}
      {trackId === null ? null : (
        <MenuItem icon={<FolderSearch size={16} />} label={t('tree.showIn')} onClick={() => showInFolders(trackId)} />
      )}
      {trackId === null ? null : (
        <MenuItem icon={<Info size={16} />} label={t('menu.details')} onClick={() => showDetails(trackId)} />
      )}
      {trackId === null ? null : <LocateItem trackId={trackId} />}
      {given.extra}
    </>
  );
}

/** For a track whose file is gone, to those who may say where it is. */
function LocateItem({ trackId }: { readonly trackId: TrackId }) {
  const { t } = useWords();
  const isAdmin = useRole() === 'admin';
  // the menu may open before the row has come, or before the row knows what a scan has just found
  const fileState = useSyncExternalStore(trackRows.subscribe, () => trackRows.get(trackId)?.fileState);
  useEffect(() => void trackRows.load(trackId), [trackId]);
  if (!isAdmin || fileState !== 'missing') return null;
  return <MenuItem icon={<FileSearch size={16} />} label={t('missing.locate')} onClick={() => showLocate(trackId)} />;
}

/** Rows come and go while one scrolls: the one under the pointer is all that can be dragged. */
function makeDraggable(event: PointerEvent): void {
  const row = rowOf(event.target);
  if (row !== null) row.draggable = true;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
}

/** The keys for a menu open it at the list's active row, where the browser would take the middle of the list. */
function openByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
  const target = event.target === event.currentTarget ? event.currentTarget.querySelector('.is-active') : event.target;
  event.preventDefault();
  event.stopPropagation();
  if (!(target instanceof Element)) return;
  const box = target.getBoundingClientRect();
  const at = { clientX: box.left + Math.min(box.width / 2, 120), clientY: box.top + box.height / 2 };
  target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, ...at }));
}
