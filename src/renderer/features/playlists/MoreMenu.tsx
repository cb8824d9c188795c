import { Menu } from '@base-ui/react/menu';
import type { TFunction } from 'i18next';
import { Ellipsis } from 'lucide-react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { VerbItems, type Verb } from '../verbs/index.ts';
import { listVerbs } from './list-verbs.ts';

/** What is done with playlists more rarely. */
export function MoreMenu({ hasOwn }: { readonly hasOwn: boolean }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={t('album.more')} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup min-w-52 p-1" aria-label={t('album.more')}>
            <VerbItems parts={namedVerbs(t).filter(({ name }) => hasOwn || name !== 'exportAll')} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Beside the playlists their names are shorter than where they stand alone. */
function namedVerbs(t: TFunction): readonly Verb[] {
  return [
    { name: 'newFolder', label: t('playlists.newFolder'), ...listVerbs.newFolder },
    { name: 'exportAll', label: t('playlistFiles.exportDots'), ...listVerbs.exportAll },
    { name: 'foundFiles', label: t('playlistSync.foundDots'), ...listVerbs.foundFiles },
  ];
}
