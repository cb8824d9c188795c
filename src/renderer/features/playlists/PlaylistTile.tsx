import { Link } from 'wouter';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { followPlaylist } from '../add-to-playlist/index.ts';
import { PlaylistCover } from './PlaylistCover.tsx';
import { PlaylistMenu } from './PlaylistMenu.tsx';
import { playlistFacts } from './playlist-words.ts';
import { takenBy, useTaking } from './use-playlist-drop.ts';

interface PlaylistTileProps {
  readonly playlist: PlaylistCard;
  readonly folderName: string | undefined;
}

export function PlaylistTile({ playlist, folderName }: PlaylistTileProps) {
  const { t, language } = useWords();
  const taking = useTaking(takenBy(playlist));
  const { name, isOwn, ownerName, isFollowed } = playlist;
  return (
    <li className="flex min-w-0 flex-col gap-1.5" {...taking.handlers}>
      <PlaylistMenu
        playlist={playlist}
        trigger={
          <Link
            href={`/playlists/${playlist.id}`}
            data-index={0}
            className={`flex min-w-0 flex-col rounded-cover ${taking.isOver ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
          />
        }
      >
        <PlaylistCover playlist={playlist} className="w-full" />
        <span className="mt-2 truncate font-medium">{name}</span>
        <span className="tabular truncate text-xs text-ink-soft">{playlistFacts(t, language, playlist)}</span>
        {isOwn ? null : (
          <span className="truncate text-xs text-ink-faint">{t('playlists.by', { name: ownerName })}</span>
        )}
        {folderName === undefined ? null : (
          <span className="truncate text-xs text-ink-faint">{t('playlists.inFolder', { name: folderName })}</span>
        )}
      </PlaylistMenu>
      {isOwn ? null : (
        <Button
          className="self-start"
          aria-label={isFollowed ? t('playlists.unfollowOf', { name }) : t('playlists.followOf', { name })}
          onClick={() => void followPlaylist(playlist, !isFollowed)}
        >
          {isFollowed ? t('playlists.unfollow') : t('playlists.follow')}
        </Button>
      )}
    </li>
  );
}
