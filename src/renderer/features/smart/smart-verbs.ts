import type { TFunction } from 'i18next';
import { Camera, Dices, ListFilter, type LucideIcon } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { isByChance } from '../../../shared/query/by-chance.ts';
import { parse } from '../../../shared/query/parse.ts';
import { formatDay } from '../../i18n/format.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { shuffleSmart, snapshotSmart } from '../add-to-playlist/index.ts';

export interface SmartVerb {
  readonly name: 'editRules' | 'shuffle' | 'snapshot';
  readonly icon: LucideIcon;
  readonly label: string;
  readonly run: () => void;
}

interface Around {
  readonly t: TFunction;
  readonly language: string;
  readonly navigate: (address: string) => void;
}

/** What can be done with a smart playlist beside what all playlists know; `rules` are undefined while they are on their way. */
export function smartVerbs(
  { t, language, navigate }: Around,
  playlist: PlaylistCard,
  rules: string | undefined,
): readonly SmartVerb[] {
  const parsed = rules === undefined ? undefined : parse(rules);
  const isChance = parsed?.ok === true && isByChance(parsed.query);
  const keep = async (): Promise<void> => {
    const date = formatDay(language, Date.now());
    const madeId = await snapshotSmart(playlist, t('smart.snapshotName', { name: playlist.name, date }));
    if (madeId !== null) navigate(`/playlists/${madeId}`);
  };
  const edit: SmartVerb = {
    name: 'editRules',
    icon: ListFilter,
    label: t('smart.editRules'),
    run: () => showPlaylistDialog({ kind: 'smart', playlist, parentId: null }),
  };
  const shuffle: SmartVerb = {
    name: 'shuffle',
    icon: Dices,
    label: t('smart.shuffle'),
    run: () => void shuffleSmart(playlist),
  };
  const snapshot: SmartVerb = { name: 'snapshot', icon: Camera, label: t('smart.snapshot'), run: () => void keep() };
  return [...(playlist.isOwn ? [edit, ...(isChance ? [shuffle] : [])] : []), snapshot];
}
