import { Camera, Dices, ListFilter } from 'lucide-react';
import { useLocation } from 'wouter';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { isByChance } from '../../../shared/query/by-chance.ts';
import { parse } from '../../../shared/query/parse.ts';
import { MenuItem } from '../../elements/MenuItem.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { shuffleSmart, snapshotSmart } from '../add-to-playlist/index.ts';
import { useSmartRules } from '../../link/smart.ts';

/** What can be done with a smart playlist beside what all playlists know. */
export function SmartItems({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const rules = useSmartRules(playlist.id);
  const parsed = rules.data === undefined ? undefined : parse(rules.data.query);
  const keep = async (): Promise<void> => {
    const date = formatDay(language, Date.now());
    const madeId = await snapshotSmart(playlist, t('smart.snapshotName', { name: playlist.name, date }));
    if (madeId !== null) navigate(`/playlists/${madeId}`);
  };
  return (
    <>
      {playlist.isOwn ? (
        <MenuItem
          icon={<ListFilter size={16} />}
          label={t('smart.editRules')}
          onClick={() => showPlaylistDialog({ kind: 'smart', playlist, parentId: null })}
        />
      ) : null}
      {playlist.isOwn && parsed?.ok === true && isByChance(parsed.query) ? (
        <MenuItem icon={<Dices size={16} />} label={t('smart.shuffle')} onClick={() => void shuffleSmart(playlist)} />
      ) : null}
      <MenuItem icon={<Camera size={16} />} label={t('smart.snapshot')} onClick={() => void keep()} />
    </>
  );
}
