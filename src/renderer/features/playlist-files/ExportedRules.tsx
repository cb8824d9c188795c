import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useExportedRules } from '../../link/playlist-files.ts';
import { Remarks } from './FileRules.tsx';

interface ExportedRulesProps {
  readonly playlists: readonly PlaylistCard[];
  /** Some that were chosen have no rules. */
  readonly isPartial: boolean;
}

/** What becomes of the rules of smart playlists in Navidrome, before a file is written. */
export function ExportedRules({ playlists, isPartial }: ExportedRulesProps) {
  const { t } = useWords();
  return (
    <div className="flex max-h-60 flex-col gap-2 overflow-y-auto">
      {isPartial ? <p>{t('ruleRemarks.onlySmart')}</p> : null}
      {playlists.map((playlist) => (
        <OfPlaylist key={playlist.id} playlist={playlist} isNamed={playlists.length > 1} />
      ))}
    </div>
  );
}

function OfPlaylist({ playlist, isNamed }: { readonly playlist: PlaylistCard; readonly isNamed: boolean }) {
  const { t } = useWords();
  const rules = useExportedRules(playlist.id);
  if (rules.isError) return <p role="alert">{errorWords(t, rules.error)}</p>;
  if (rules.data === undefined || (rules.data !== 'nothing-left' && rules.data.length === 0)) return null;
  return (
    <section>
      {isNamed ? <h3 className="font-semibold">{playlist.name}</h3> : null}
      {rules.data === 'nothing-left' ? (
        <p role="alert">{t('ruleRemarks.nothingLeft')}</p>
      ) : (
        <Remarks remarks={rules.data} program="Navidrome" />
      )}
    </section>
  );
}
