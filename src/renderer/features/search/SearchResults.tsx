import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { SearchResults as Results } from '../../../shared/contract/search.ts';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { yearOf } from '../../i18n/format.ts';
import { artAddress } from '../../link/media.ts';
import { AlbumMenu, playAlbum } from '../albums/index.ts';
import { ArtistMenu, artistCounts, playArtist } from '../artists/index.ts';
import { creditName } from '../credits/index.ts';
import { playPlaylist } from '../playlists/index.ts';
import { FoundPlaylistMenu } from './FoundMenu.tsx';
import { ResultGroup } from './ResultGroup.tsx';
import { ResultTile } from './ResultTile.tsx';
import { searchAddress } from './search-address.ts';
import { focusSearchField, fulfilWish, moveAmongResults } from './search-focus.ts';
import { TopResult } from './TopResult.tsx';
import { TrackResults } from './TrackResults.tsx';

const TRACKS_SHOWN = 5;
const TILES = 'grid grid-cols-3 gap-2 @min-[560px]:grid-cols-6';

interface SearchResultsProps {
  readonly text: string;
  readonly results: Results;
  /** Whether they answer what stands in the box; else they are those of before. */
  readonly isCurrent: boolean;
}

/** The best of each kind. Arrows walk through them, up from the first leads back to the box, and so does typing. */
export function SearchResults({ text, results, isCurrent }: SearchResultsProps) {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent && ref.current !== null) fulfilWish(ref.current);
  }, [isCurrent]);
  const tracks = results.tracks.items.slice(0, TRACKS_SHOWN);
  return (
    <div
      ref={ref}
      data-search-results={isCurrent ? 'current' : 'before'}
      className="flex flex-col gap-7 px-6 pb-6"
      onKeyDown={onKeyDown}
    >
      <div className="grid gap-7 @min-[760px]:grid-cols-2 @min-[760px]:gap-6">
        <TopResult results={results} />
        <ResultGroup
          id="tracks"
          title={t('tracks.title')}
          group={results.tracks}
          shownCount={tracks.length}
          address={searchAddress(text, 'tracks')}
        >
          <TrackResults tracks={tracks} />
        </ResultGroup>
      </div>
      <Artists text={text} results={results} />
      <Albums text={text} results={results} />
      <Playlists results={results} />
      <Genres results={results} />
    </div>
  );
}

type PartProps = Pick<SearchResultsProps, 'text' | 'results'>;

function Artists({ text, results: { artists } }: PartProps) {
  const { t } = useWords();
  const shown = artists.items;
  return (
    <ResultGroup
      id="artists"
      title={t('artists.title')}
      group={artists}
      shownCount={shown.length}
      address={searchAddress(text, 'artists')}
    >
      <ul className={TILES}>
        {shown.map((card) => (
          <ArtistMenu key={card.id} artistId={card.id} name={card.name} trigger={<li className="min-w-0" />}>
            <ResultTile
              name={card.name}
              note={artistCounts(t, card)}
              address={`/artists/${card.id}`}
              source={card.art === null ? null : artAddress(card.art, 'small')}
              shape="round"
              playLabel={t('albums.play', { name: card.name })}
              onPlay={() => void playArtist(card.id)}
            />
          </ArtistMenu>
        ))}
      </ul>
    </ResultGroup>
  );
}

function Albums({ text, results: { albums } }: PartProps) {
  const { t } = useWords();
  const shown = albums.items;
  return (
    <ResultGroup
      id="albums"
      title={t('albums.title')}
      group={albums}
      shownCount={shown.length}
      address={searchAddress(text, 'albums')}
    >
      <ul className={TILES}>
        {shown.map((card) => {
          const artists = card.artists.map((credit) => creditName(t, credit)).join(', ');
          return (
            <AlbumMenu key={card.id} albumId={card.id} card={card} trigger={<li className="min-w-0" />}>
              <ResultTile
                name={card.name}
                note={[artists, yearOf(card.releaseDate)].filter((part) => part !== '').join(' · ')}
                address={`/albums/${card.id}`}
                source={card.art === null ? null : artAddress(card.art, 'small')}
                shape="square"
                playLabel={t('albums.play', { name: card.name })}
                onPlay={() => void playAlbum(card.id)}
              />
            </AlbumMenu>
          );
        })}
      </ul>
    </ResultGroup>
  );
}

function Playlists({ results: { playlists } }: Pick<SearchResultsProps, 'results'>) {
  const { t } = useWords();
  return (
    <ResultGroup
      id="playlists"
      title={t('playlists.title')}
      group={playlists}
      shownCount={playlists.items.length}
      address={null}
    >
      <ul className={TILES}>
        {playlists.items.map(({ id, name, isOwn, ownerName, image, mosaic }) => (
          <FoundPlaylistMenu key={id} id={id} trigger={<li className="min-w-0" />}>
            <ResultTile
              name={name}
              note={isOwn ? t('search.playlist') : t('playlists.by', { name: ownerName })}
              address={`/playlists/${id}`}
              source={image === null ? null : artAddress(image, 'small')}
              mosaic={mosaic.map((art) => artAddress(art, 'small'))}
              shape="square"
              playLabel={t('albums.play', { name })}
              onPlay={() => void playPlaylist(id)}
            />
          </FoundPlaylistMenu>
        ))}
      </ul>
    </ResultGroup>
  );
}

function Genres({ results: { genres } }: Pick<SearchResultsProps, 'results'>) {
  const { t, language } = useWords();
  return (
    <ResultGroup id="genres" title={t('search.genres')} group={genres} shownCount={genres.items.length} address={null}>
      <ul className="flex flex-wrap gap-2">
        {genres.items.map((genre) => (
          <li key={genre.id}>
            <Link
              href={`/genres/${genre.id}`}
              data-search-stop=""
              className="inline-flex h-8 items-center rounded-round border border-line bg-raised px-4 hover:bg-hover"
            >
              {genreName(language, genre)}
            </Link>
          </li>
        ))}
      </ul>
    </ResultGroup>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'Escape') focusSearchField();
  else if (event.key.length === 1 && event.key !== ' ') {
    // the letter arrives in the box, at the end of what stands there
    focusSearchField(false);
    return;
  } else if (!moveAmongResults(event.currentTarget, event.key)) return;
  event.preventDefault();
}
