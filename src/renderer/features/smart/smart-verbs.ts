import { Camera, Dices, ListFilter } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { isByChance } from '../../../shared/query/by-chance.ts';
import { parse } from '../../../shared/query/parse.ts';
import { formatDay } from '../../i18n/format.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { shuffleSmart, snapshotSmart } from '../add-to-playlist/index.ts';
import type { Around, Verb } from '../verbs/index.ts';

/** What can be done with a smart playlist beside what all playlists know; `rules` are undefined while they are on their way. */
export function smartVerbs(
  { t, language, navigate }: Around,
  playlist: PlaylistCard,
  rules: string | undefined,
): readonly Verb[] {
  const parsed = rules === undefined ? undefined : parse(rules);
  const isChance = parsed?.ok === true && isByChance(parsed.query);
  const keep = async (): Promise<void> => {
    const date = formatDay(language, Date.now());
    const madeId = await snapshotSmart(playlist, t('smart.snapshotName', { name: playlist.name, date }));
    if (madeId !== null) navigate(`/playlists/${madeId}`);
  };
  const edit: Verb = {
    name: 'editRules',
    icon: ListFilter,
    label: t('smart.editRules'),
    run: () => showPlaylistDialog({ kind: 'smart', playlist, parentId: null }),
  };
  const shuffle: Verb = {
    name: 'shuffle',
    icon: Dices,
    label: t('smart.shuffle'),
    run: () => void shuffleSmart(playlist),
  };
  const snapshot: Verb = { name: 'snapshot', icon: Camera, label: t('smart.snapshot'), run: () => void keep() };
  return [...(playlist.isOwn ? [edit, ...(isChance ? [shuffle] : [])] : []), snapshot];
}
