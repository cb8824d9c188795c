import type { TFunction } from 'i18next';
import { PenLine } from 'lucide-react';
import { useLocation } from 'wouter';
import type { ComposerCard, ComposerSort } from '../../../shared/contract/composers.ts';
import type { ArtistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isArtistId, toArtistIds } from '../../link/id-lists.ts';
import { composerCards } from '../../link/rows.ts';
import { CardGrid, type CardSource } from '../card-grid/index.ts';
import { PlayMenu } from '../play-menu/index.ts';
import { composerTracks } from './composer-tracks.ts';
import { ComposerTile } from './ComposerTile.tsx';

const source: CardSource<ArtistId, ComposerCard> = {
  cache: composerCards,
  toIds: toArtistIds,
  renderCard: (card, isActive) => <ComposerTile card={card} isTabStop={isActive} />,
  skeletonClass: 'rounded-round!',
};

interface ComposerGridProps {
  readonly ids: Uint32Array;
  readonly sort: ComposerSort;
  readonly isDescending: boolean;
}

export function ComposerGrid({ ids, sort, isDescending }: ComposerGridProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  return (
    <CardGrid
      view="composers"
      label={t('composers.title')}
      ids={ids}
      order={{ sort, isDescending }}
      source={source}
      nameOf={sort === 'name' ? nameInOrder : null}
      onOpen={(id) => navigate(`/artists/${id}/composer`)}
      renderMenu={({ activeId, trigger, children }) => (
        <PlayMenu
          trigger={trigger}
          name={(isArtistId(activeId) ? composerCards.get(activeId)?.name : null) ?? ''}
          list={isArtistId(activeId) ? composerTracks(activeId) : null}
          openIcon={PenLine}
          openLabel={openLabel}
          onOpen={() => navigate(`/artists/${activeId}/composer`)}
        >
          {children}
        </PlayMenu>
      )}
    />
  );
}

async function nameInOrder(id: number | undefined): Promise<string | null> {
  const card = isArtistId(id) ? await composerCards.load(id) : undefined;
  return card?.name ?? null;
}

function openLabel(t: TFunction): string {
  return t('composers.open');
}
