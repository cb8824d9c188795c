import { Menu } from '@base-ui/react/menu';
import { Fragment } from 'react';
import { useLocation } from 'wouter';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SmartItems } from '../smart/index.ts';
import { MoveToFolder } from './MoveToFolder.tsx';
import { deleteVerb, playlistVerbs, type PlaylistVerb } from './playlist-verbs.ts';

/** What can be done with a playlist itself, below the verbs that play; for menus of either kind. */
export function PlaylistItems({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const [location, navigate] = useLocation();
  return (
    <>
      <Menu.Separator className="m-1 h-px bg-line" />
      {playlist.kind === 'smart' ? <SmartItems playlist={playlist} /> : null}
      {playlistVerbs({ t, location, navigate }, playlist).map((verb) => (
        <Fragment key={verb.name}>
          <VerbItem verb={verb} />
          {verb.name === 'copy' && playlist.isOwn ? <MoveToFolder playlist={playlist} /> : null}
        </Fragment>
      ))}
    </>
  );
}

export function DeleteItem({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const [location, navigate] = useLocation();
  return <VerbItem verb={deleteVerb({ t, location, navigate }, playlist)} />;
}

function VerbItem({ verb: { icon: Icon, label, run } }: { readonly verb: PlaylistVerb }) {
  return <MenuItem icon={<Icon size={16} />} label={label} onClick={run} />;
}
