import { Bell, BellOff, CopyPlus, Globe, Lock, Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { Button } from '../../elements/Button.tsx';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { duplicatePlaylist, followPlaylist } from '../add-to-playlist/index.ts';
import { EditRulesButton } from '../smart/index.ts';
import { useAround, VerbButtons } from '../verbs/index.ts';
import { playlistButtons } from './playlist-page-verbs.ts';
import { PlaylistCover } from './PlaylistCover.tsx';
import { PlaylistMore } from './PlaylistMore.tsx';
import { useOfferedPlaylist } from './use-offered-playlist.ts';
import { playlistFacts } from './playlist-words.ts';

export function PlaylistHeader({ playlist }: { readonly playlist: PlaylistPage }) {
  const { t, language } = useWords();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusOnArrival(headingRef.current), []);
  const around = useAround();
  useOfferedPlaylist(playlist);
  const { id, name, description, isOwn } = playlist;
  return (
    <header className="flex items-center gap-5 px-6 pt-5 pb-3">
      <PlaylistCover playlist={playlist} className="w-24 shadow-raised @min-[560px]:w-36" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <Kind playlist={playlist} />
        <ViewHeading
          headingRef={headingRef}
          title={name}
          className="line-clamp-2 text-xl leading-tight font-bold tracking-tight text-balance"
        />
        {description === null ? null : (
          <p className="line-clamp-2 max-w-prose whitespace-pre-line text-ink-soft select-text" title={description}>
            {description}
          </p>
        )}
        <p className="tabular text-ink-soft">{playlistFacts(t, language, playlist)}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <VerbButtons verbs={playlistButtons(around, playlist)} />
          {isOwn && playlist.kind === 'smart' ? <EditRulesButton playlist={playlist} /> : null}
          {isOwn ? (
            <Button onClick={() => showPlaylistDialog({ kind: 'edit', playlistId: id })}>
              <Pencil size={16} aria-hidden="true" />
              {t('playlists.edit')}
            </Button>
          ) : (
            <OthersButtons playlist={playlist} />
          )}
          <PlaylistMore playlist={playlist} />
        </div>
      </div>
    </header>
  );
}

function OthersButtons({ playlist }: { readonly playlist: PlaylistPage }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { isFollowed } = playlist;
  const Icon = isFollowed ? BellOff : Bell;
  const copy = async (): Promise<void> => {
    const copyId = await duplicatePlaylist(playlist);
    if (copyId !== null) navigate(`/playlists/${copyId}`);
  };
  return (
    <>
      <Button onClick={() => void followPlaylist(playlist, !isFollowed)}>
        <Icon size={16} aria-hidden="true" />
        {isFollowed ? t('playlists.unfollow') : t('playlists.follow')}
      </Button>
      <Button onClick={() => void copy()}>
        <CopyPlus size={16} aria-hidden="true" />
        {t('playlists.ownCopy')}
      </Button>
    </>
  );
}

/** What it is, whose, and who sees it. */
function Kind({ playlist: { kind, isOwn, isPrivate, ownerName } }: { readonly playlist: PlaylistPage }) {
  const { t } = useWords();
  const Icon = isPrivate ? Lock : Globe;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs font-semibold text-ink-faint">
      {kind === 'smart' ? t('smart.kind') : t('playlists.kind')}
      <span aria-hidden="true">·</span>
      {isOwn ? null : (
        <>
          {t('playlists.by', { name: ownerName })}
          <span aria-hidden="true">·</span>
        </>
      )}
      <span className="inline-flex items-center gap-1">
        <Icon size={12} aria-hidden="true" />
        {isPrivate ? t('playlists.isPrivate') : t('playlists.isPublic')}
      </span>
    </p>
  );
}
