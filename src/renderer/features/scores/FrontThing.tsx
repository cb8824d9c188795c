import { Link } from 'wouter';
import { Cover } from '../../elements/Cover.tsx';
import { formatClock, yearOf } from '../../i18n/format.ts';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { artistCounts } from '../artists/index.ts';
import { CreditLinks } from '../credits/index.ts';
import { AlbumStars, ArtistStars, TrackHeart, TrackStars } from '../opinions/index.ts';
import { DerivedMean } from '../score-history/index.ts';
import type { ScoreThing } from '../score-things/index.ts';

/** What is to be scored: large, with its names, its stars, and the heart of a track. */
export function FrontThing({ thing }: { readonly thing: ScoreThing | undefined }) {
  const { t } = useWords();
  if (thing === undefined)
    return <div className="skeleton aspect-square w-[clamp(112px,100cqh-270px,360px)] max-w-full rounded-cover" />;
  const { kind, row } = thing;
  return (
    <>
      <Cover
        key={row.id}
        name={kind === 'tracks' ? (row.albumName ?? row.name) : row.name}
        source={row.art === null ? null : artAddress(row.art, 'large')}
        isLazy={false}
        className={`w-[clamp(112px,100cqh-270px,360px)] max-w-full shadow-raised ${kind === 'artists' ? 'rounded-round' : 'rounded-cover'}`}
      />
      <div className="flex w-full max-w-xl flex-col items-center gap-1 text-center">
        <h2 className="line-clamp-2 max-w-full text-lg font-semibold text-balance select-text">{row.name}</h2>
        <Facts thing={thing} />
      </div>
      <div className="flex h-8 items-center gap-2">
        <Opinion thing={thing} />
      </div>
      {kind === 'tracks' ? null : <DerivedMean kind={kind} id={row.id} />}
      <p aria-live="polite" className="sr-only">
        {[row.name, nameLine(thing)].filter((part) => part !== '').join(', ') || t('tracks.unknownArtist')}
      </p>
    </>
  );
}

function Opinion({ thing: { kind, row } }: { readonly thing: ScoreThing }) {
  const look = { name: row.name, size: 'large' } as const;
  if (kind === 'artists') return <ArtistStars id={row.id} {...look} />;
  if (kind === 'albums') return <AlbumStars id={row.id} {...look} />;
  return (
    <>
      <TrackStars id={row.id} {...look} />
      <TrackHeart id={row.id} name={row.name} />
    </>
  );
}

function Facts({ thing: { kind, row } }: { readonly thing: ScoreThing }) {
  const { t } = useWords();
  if (kind === 'artists') return <p className="text-ink-soft">{artistCounts(t, row)}</p>;
  return (
    <>
      <p className="max-w-full truncate text-base">
        <CreditLinks credits={row.artists} />
      </p>
      <p className="tabular max-w-full truncate text-ink-soft">
        {kind === 'tracks' ? (
          <>
            {row.albumId === null ? null : (
              <>
                <Link href={`/albums/${row.albumId}`} className="hover:underline focus-visible:-outline-offset-2">
                  {row.albumName}
                </Link>
                {' · '}
              </>
            )}
            {[yearOf(row.releaseDate), formatClock(row.durationMs)].filter((fact) => fact !== '').join(' · ')}
          </>
        ) : (
          [yearOf(row.releaseDate), t('album.tracks', { count: row.trackCount })].filter((it) => it !== '').join(' · ')
        )}
      </p>
    </>
  );
}

/** Who it is by; an artist needs no such words. */
export function nameLine(thing: ScoreThing): string {
  return thing.kind === 'artists' ? '' : creditNames(thing.row.artists);
}
