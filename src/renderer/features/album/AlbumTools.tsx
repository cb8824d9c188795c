import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardOrder } from '../card-grid/index.ts';
import { ChangedHint, OwnFilterMenu } from '../own-filter/index.ts';
import { albumPlace } from './album-place.ts';
import { useArrangedDiscs } from './use-arranged-discs.ts';

/** What an album's tracks are sorted and filtered by. */
export function AlbumTools({ album }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  const { ids } = useArrangedDiscs(album);
  const view = albumPlace(album.id);
  return (
    <div className="ml-auto flex flex-wrap items-center gap-x-1">
      <ChangedHint ids={ids} />
      <OwnFilterMenu view={view} thing="track" />
      <CardOrder view={view} usual={t('own.placeOnAlbum')} />
    </div>
  );
}
