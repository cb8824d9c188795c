import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useAround, VerbItems } from '../verbs/index.ts';
import { albumPageVerbs } from './album-page-verbs.ts';

/** The rarer verbs of an album's page: as buttons they would take two rows where the panel is open. */
export function AlbumMore({ album }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            <Items album={album} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Items({ album }: { readonly album: AlbumPage }) {
  return <VerbItems parts={albumPageVerbs(useAround(), album)} />;
}
