import { Play } from 'lucide-react';
import { useLocation } from 'wouter';
import type { SearchResults } from '../../../shared/contract/search.ts';
import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { playFrom } from '../../player/player.ts';
import { playAlbum } from '../albums/index.ts';
import { playPlaylist } from '../playlists/index.ts';
import { playArtist } from '../artists/index.ts';
import { describeBest } from './best-result.ts';
import { BestMenu } from './FoundMenu.tsx';

/** The best match of all, large. Enter opens it, or plays it where it is a track. */
export function TopResult({ results }: { readonly results: SearchResults }) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const best = describeBest(t, language, results);
  if (best === null) return null;
  const { address } = best;
  const play = best.play === null ? null : () => playIt(best.play);
  return (
    <section aria-labelledby="search-top" className="flex min-w-0 flex-col">
      <h2 id="search-top" className="pb-2 text-base font-semibold">
        {t('search.top')}
      </h2>
      <BestMenu
        results={results}
        trigger={
          <div
            data-search-box=""
            className="group relative flex min-h-44 flex-1 items-center gap-5 rounded-cover border border-line bg-raised p-5 hover:border-line-strong"
          />
        }
      >
        <Cover
          name={best.name}
          source={best.source}
          isLazy={false}
          className={`w-28 ${best.isRound ? 'rounded-round' : 'rounded-cover'}`}
        />
        <button
          type="button"
          data-search-stop=""
          className="min-w-0 flex-1 text-left after:absolute after:inset-0 after:rounded-cover focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
          onClick={() => (address === null ? play?.() : navigate(address))}
        >
          <span className="block text-xs text-ink-faint">{best.kind}</span>
          <span className="line-clamp-2 text-lg font-semibold break-words">{best.name}</span>
          <span className="tabular block truncate text-ink-soft">{best.note}</span>
        </button>
        {play === null ? null : (
          <button
            type="button"
            aria-label={t('albums.play', { name: best.name })}
            title={t('albums.play', { name: best.name })}
            className="relative inline-flex size-12 shrink-0 items-center justify-center rounded-round bg-accent text-on-accent hover:brightness-110"
            onClick={play}
          >
            <Play size={20} fill="currentColor" aria-hidden="true" />
          </button>
        )}
      </BestMenu>
    </section>
  );
}

function playIt(play: NonNullable<ReturnType<typeof describeBest>>['play']): void {
  if (play?.kind === 'artist') void playArtist(play.id);
  else if (play?.kind === 'album') void playAlbum(play.id);
  else if (play?.kind === 'playlist') void playPlaylist(play.id);
  else if (play?.kind === 'track') playFrom([play.id], 0);
}
