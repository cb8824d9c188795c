import type { TFunction } from 'i18next';
import { Tag } from 'lucide-react';
import { useLocation } from 'wouter';
import type { GenreCard, GenreSort } from '../../../shared/contract/genres.ts';
import type { GenreId } from '../../../shared/ids.ts';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { isGenreId, toGenreIds } from '../../link/id-lists.ts';
import { genreCards } from '../../link/rows.ts';
import { CardGrid, type CardSource } from '../card-grid/index.ts';
import { PlayMenu } from '../play-menu/index.ts';
import { genreTracks } from './genre-tracks.ts';
import { GenreTile } from './GenreTile.tsx';

const source: CardSource<GenreId, GenreCard> = {
  cache: genreCards,
  toIds: toGenreIds,
  renderCard: (card, isActive) => <GenreTile card={card} isTabStop={isActive} />,
  skeletonClass: 'rounded-cover!',
};

interface GenreGridProps {
  readonly ids: Uint32Array;
  readonly sort: GenreSort;
  readonly isDescending: boolean;
}

export function GenreGrid({ ids, sort, isDescending }: GenreGridProps) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const nameOf = async (id: number | undefined): Promise<string | null> => {
    const card = isGenreId(id) ? await genreCards.load(id) : undefined;
    return card === undefined ? null : genreName(language, card);
  };
  const nameNow = (id: number | null): string => {
    const card = isGenreId(id) ? genreCards.get(id) : undefined;
    return card === undefined ? '' : genreName(language, card);
  };
  return (
    <CardGrid
      view="genres"
      label={t('genres.title')}
      ids={ids}
      order={{ sort, isDescending }}
      source={source}
      nameOf={sort === 'name' ? nameOf : null}
      onOpen={(id) => navigate(`/genres/${id}`)}
      renderMenu={({ activeId, trigger, children }) => (
        <PlayMenu
          trigger={trigger}
          name={nameNow(activeId)}
          list={isGenreId(activeId) ? genreTracks(activeId) : null}
          openIcon={Tag}
          openLabel={openLabel}
          onOpen={() => navigate(`/genres/${activeId}`)}
        >
          {children}
        </PlayMenu>
      )}
    />
  );
}

function openLabel(t: TFunction): string {
  return t('genre.open');
}
