import type { TFunction } from 'i18next';
import { FolderOpen } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { TreeFolder, TreePage } from '../../../shared/contract/tree.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { RowCache } from '../../link/row-cache.ts';
import { CardGrid, type CardSource } from '../card-grid/index.ts';
import { PlayMenu } from '../play-menu/index.ts';
import { folderAddress, folderPlaceName, type FolderPlace } from '../../link/folder-address.ts';
import { folderTracks } from './folder-tracks.ts';
import { FolderTile } from './FolderTile.tsx';

/** Folders have no ids: within a page they are known by their place in it, from one on. */
interface FolderCard extends TreeFolder {
  readonly id: number;
}

/** The folders inside one, as cards. */
export function FolderGrid({ page }: { readonly page: TreePage }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { folderId, path, folderNames, trackCount } = page;
  const ids = useMemo(() => Uint32Array.from(folderNames, (_, at) => at + 1), [folderNames]);
  const source = useMemo(() => toSource({ folderId, path }, folderNames), [folderId, path, folderNames]);
  useEffect(() => {
    // the names may stay while what is below them changes
    if (trackCount > 0) source.cache.invalidate();
  }, [source, trackCount]);
  const placeOf = (id: number | null): FolderPlace | null => insideOf(page, folderNames[(id ?? 0) - 1]);
  const open = (id: number | null): void => {
    const place = placeOf(id);
    if (place !== null) navigate(folderAddress(place));
  };
  return (
    <CardGrid
      view={folderPlaceName(page)}
      label={t('tree.foldersIn', { name: page.name })}
      ids={ids}
      order={{ sort: 'name', isDescending: false }}
      source={source}
      nameOf={async (id) => (id === undefined ? null : (folderNames[id - 1] ?? null))}
      onOpen={open}
      renderMenu={({ activeId, trigger, children }) => {
        const place = placeOf(activeId);
        return (
          <PlayMenu
            trigger={trigger}
            name={folderNames[(activeId ?? 0) - 1] ?? ''}
            list={place === null ? null : folderTracks(place)}
            openIcon={FolderOpen}
            openLabel={openLabel}
            onOpen={() => open(activeId)}
          >
            {children}
          </PlayMenu>
        );
      }}
    />
  );
}

function toSource(place: FolderPlace, names: readonly string[]): CardSource<number, FolderCard> {
  const nameAt = (id: number): string => names[id - 1] ?? '';
  return {
    cache: new RowCache<number, FolderCard>(async (ids) => {
      const cards = await call('tree.cards', { ...place, names: ids.map(nameAt) });
      return cards.map((card, at) => ({ ...card, id: ids[at] ?? 0 }));
    }),
    toIds: (ids) => Array.from(ids),
    renderCard: (card, isActive) => (
      <FolderTile card={card} place={insideOf(place, nameAt(card.id)) ?? place} isTabStop={isActive} />
    ),
    skeletonClass: 'rounded-cover!',
  };
}

/** A folder inside another. */
function insideOf({ folderId, path }: FolderPlace, name: string | undefined): FolderPlace | null {
  if (name === undefined) return null;
  return { folderId, path: path === '' ? name : `${path}/${name}` };
}

function openLabel(t: TFunction): string {
  return t('tree.open');
}
