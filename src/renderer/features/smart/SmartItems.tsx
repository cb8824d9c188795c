import { useLocation } from 'wouter';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { MenuItem } from '../../elements/MenuItem.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSmartRules } from '../../link/smart.ts';
import { smartVerbs } from './smart-verbs.ts';

export function SmartItems({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const rules = useSmartRules(playlist.id);
  return smartVerbs({ t, language, navigate }, playlist, rules.data?.query).map(({ name, icon: Icon, label, run }) => (
    <MenuItem key={name} icon={<Icon size={16} />} label={label} onClick={run} />
  ));
}
