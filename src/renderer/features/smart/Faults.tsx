import type { TFunction } from 'i18next';
import { Lock, TriangleAlert } from 'lucide-react';
import type { PlaylistFault } from '../../../shared/query/playlist-faults.ts';
import { useWords } from '../../i18n/use-words.ts';

/** What is wrong with the playlists that a query looks into. */
export function Faults({ faults }: { readonly faults: readonly PlaylistFault[] }) {
  const { t } = useWords();
  if (faults.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {faults.map((fault, no) => (
        <li
          key={no}
          className={`flex items-baseline gap-2 ${fault.code === 'private' ? 'text-ink-soft' : 'text-danger'}`}
        >
          {fault.code === 'private' ? (
            <Lock size={16} aria-hidden="true" className="shrink-0 self-center" />
          ) : (
            <TriangleAlert size={16} aria-hidden="true" className="shrink-0 self-center" />
          )}
          <span>{wordsOf(t, fault)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(t: TFunction, fault: PlaylistFault): string {
  if (fault.code === 'no-playlist') return t('smart.noPlaylist', { name: fault.wanted });
  const names = fault.names.join(fault.code === 'private' ? ', ' : ' → ');
  if (fault.code === 'circular') return fault.isOwn ? t('smart.ownCircle', { names }) : t('smart.circle', { names });
  return fault.names.length === 0 ? t('smart.privateParts') : t('smart.privateToOthers', { names });
}
