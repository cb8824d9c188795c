import { useLocation } from 'wouter';
import type { AlbumCard, AlbumSort } from '../../../shared/contract/albums.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isAlbumId, toAlbumIds } from '../../link/id-lists.ts';
import { albumCards } from '../../link/rows.ts';
import { CardGrid, type CardSource } from '../card-grid/index.ts';
import { AlbumMenu } from './AlbumMenu.tsx';
import { AlbumTile } from './AlbumTile.tsx';
import { nameInOrder } from './album-words.ts';

interface AlbumGridProps {
  /** Under this name it keeps its place. */
  readonly view?: string;
  readonly ids: Uint32Array;
  readonly sort: AlbumSort;
  readonly isDescending: boolean;
}

const source: CardSource<AlbumId, AlbumCard> = {
  cache: albumCards,
  toIds: toAlbumIds,
  renderCard: (card, isActive) => <AlbumTile card={card} isTabStop={isActive} />,
  skeletonClass: 'rounded-cover!',
};

export function AlbumGrid({ view = 'albums', ids, sort, isDescending }: AlbumGridProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return (
    <CardGrid
      view={view}
      label={t('albums.title')}
      ids={ids}
      order={{ sort, isDescending }}
      source={source}
      nameOf={nameInOrder(sort)}
      onOpen={(id) => navigate(`/albums/${id}`)}
      renderMenu={({ activeId, trigger, children }) => (
        <AlbumMenu isChosen albumId={isAlbumId(activeId) ? activeId : null} trigger={trigger}>
          {children}
        </AlbumMenu>
      )}
    />
  );
}
