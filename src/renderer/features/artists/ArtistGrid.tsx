import { useLocation } from 'wouter';
import type { ArtistCard, ArtistSort } from '../../../shared/contract/artists.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isArtistId, toArtistIds } from '../../link/id-lists.ts';
import { artistCards } from '../../link/rows.ts';
import { CardGrid, type CardSource } from '../card-grid/index.ts';
import { ArtistMenu } from './ArtistMenu.tsx';
import { ArtistTile } from './ArtistTile.tsx';
import { nameInOrder } from './artist-words.ts';

const source: CardSource<ArtistId, ArtistCard> = {
  cache: artistCards,
  toIds: toArtistIds,
  renderCard: (card, isActive) => <ArtistTile card={card} isTabStop={isActive} />,
  skeletonClass: 'rounded-round!',
};

interface ArtistGridProps {
  /** Under this name it keeps its place. */
  readonly view?: string;
  readonly ids: Uint32Array;
  readonly sort: ArtistSort;
  readonly isDescending: boolean;
}

export function ArtistGrid({ view = 'artists', ids, sort, isDescending }: ArtistGridProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return (
    <CardGrid
      view={view}
      label={t('artists.title')}
      ids={ids}
      order={{ sort, isDescending }}
      source={source}
      nameOf={sort === 'name' ? nameInOrder : null}
      onOpen={(id) => navigate(`/artists/${id}`)}
      renderMenu={({ activeId, trigger, children }) => (
        <ArtistMenu isChosen artistId={isArtistId(activeId) ? activeId : null} trigger={trigger}>
          {children}
        </ArtistMenu>
      )}
    />
  );
}
