import { useWords } from '../../i18n/use-words.ts';
import type { Wanted } from './use-import-files.ts';

interface FilePlaylistsProps {
  readonly wanted: readonly Wanted[];
  readonly shownKey: string;
  readonly onShow: (key: string) => void;
  readonly onChange: (key: string, changes: Partial<Wanted>) => void;
}

/** The playlists of all files: which are taken in, and which is looked at. */
export function FilePlaylists({ wanted, shownKey, onShow, onChange }: FilePlaylistsProps) {
  const { t } = useWords();
  return (
    <ul aria-label={t('playlistFiles.found')} className="w-64 shrink-0 overflow-y-auto border-r border-line py-2">
      {wanted.map(({ key, name, fileName, counts, isChosen, as }) => (
        <li key={key} className={`flex items-start gap-2 px-3 py-1.5 ${key === shownKey ? 'bg-accent-soft' : ''}`}>
          <input
            type="checkbox"
            className="mt-1 size-4 shrink-0 accent-accent"
            aria-label={t('playlistFiles.takeIn', { name })}
            checked={isChosen}
            onChange={(event) => onChange(key, { isChosen: event.currentTarget.checked })}
          />
          <button
            type="button"
            aria-current={key === shownKey}
            className="min-w-0 flex-1 rounded-control text-left"
            onClick={() => onShow(key)}
          >
            <span className="block truncate">{name}</span>
            <span className="tabular block text-xs text-ink-soft" title={fileName}>
              {as === 'rules'
                ? t('ruleRemarks.asRules')
                : t('playlistFiles.summary', {
                    count: counts.entryCount,
                    matched: counts.matched,
                    doubtful: counts.doubtful,
                    unmatched: counts.unmatched,
                  })}
            </span>
            {counts.rules === null || counts.rules.isWhole ? null : (
              <span className="block text-xs text-ink-soft">{t('ruleRemarks.notWhole')}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
