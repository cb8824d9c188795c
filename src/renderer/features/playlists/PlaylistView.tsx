import { ListVideo, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylist } from '../../link/playlists.ts';
import { SyncLine } from '../playlist-sync/index.ts';
import { SmartTracks } from '../smart/index.ts';
import { EntryList } from './EntryList.tsx';
import { PlaylistHeader } from './PlaylistHeader.tsx';
import { takenBy, useTaking } from './use-playlist-drop.ts';

export function PlaylistView({ playlistId }: { readonly playlistId: PlaylistId }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const playlist = usePlaylist(playlistId);
  if (playlist.isPending) return <Spinner label={t('app.loading')} />;
  if (playlist.isError) {
    const isGone = playlist.error instanceof AppError && playlist.error.code === 'not-found';
    return (
      <EmptyState
        icon={isGone ? ListVideo : TriangleAlert}
        title={isGone ? t('playlists.gone') : t('playlists.error')}
        text={isGone ? t('playlists.goneText') : errorWords(t, playlist.error)}
        isAlert
      >
        <Button onClick={() => navigate('/playlists')}>{t('playlists.toAll')}</Button>
        {isGone ? null : <Button onClick={() => void playlist.refetch()}>{t('app.tryAgain')}</Button>}
      </EmptyState>
    );
  }
  return <Page playlist={playlist.data} />;
}

/** What is dropped anywhere on the page goes to the end of the list; between its rows it goes there. */
function Page({ playlist }: { readonly playlist: PlaylistPage }) {
  const { t } = useWords();
  const taking = useTaking(takenBy(playlist));
  return (
    <div
      className={`@container flex h-full flex-col ${taking.isOver ? 'outline-2 -outline-offset-4 outline-accent outline-dashed' : ''}`}
      {...taking.handlers}
    >
      <PlaylistHeader playlist={playlist} />
      {playlist.isOwn && playlist.kind === 'manual' ? <SyncLine playlistId={playlist.id} /> : null}
      <div className="min-h-0 flex-1">
        {playlist.kind === 'smart' ? (
          <SmartTracks key={playlist.id} playlist={playlist} />
        ) : playlist.entryCount > 0 ? (
          <EntryList playlist={playlist} />
        ) : (
          <EmptyState
            icon={ListVideo}
            title={t('playlists.nothingIn')}
            text={playlist.isOwn ? t('playlists.nothingInText') : t('playlists.nothingInOthers')}
          />
        )}
      </div>
    </div>
  );
}
