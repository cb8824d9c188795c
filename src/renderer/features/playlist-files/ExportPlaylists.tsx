import { useState } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { ExportFormat, PlaylistEncoding } from '../../../shared/contract/playlist-formats.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { exportPlaylistFile } from '../../link/playlist-files.ts';
import { notify } from '../../stores/notices.ts';
import { Field, fieldClass, Form, useSaving } from '../form/index.ts';
import { saveFile } from '../user-data/index.ts';
import { ExportedRules } from './ExportedRules.tsx';

interface ExportPlaylistsProps {
  readonly playlists: readonly PlaylistCard[];
  readonly onClose: () => void;
}

const FORMATS: readonly { readonly value: ExportFormat; readonly label: string }[] = [
  { value: 'm3u8', label: 'M3U8' },
  { value: 'm3u', label: 'M3U' },
  { value: 'pls', label: 'PLS' },
  { value: 'xspf', label: 'XSPF' },
  { value: 'jspf', label: 'JSPF' },
  { value: 'csv', label: 'CSV' },
  { value: 'nsp', label: 'NSP (Navidrome)' },
];

/** Playlists as files for other programs: which, in what format, and what their paths start from. */
export function ExportPlaylists({ playlists, onClose }: ExportPlaylistsProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<PlaylistId>>(() => new Set(playlists.map(({ id }) => id)));
  const [format, setFormat] = useState<ExportFormat>('m3u8');
  const [encoding, setEncoding] = useState<PlaylistEncoding>('utf-8');
  const [isAbsolute, setAbsolute] = useState(false);
  const [base, setBase] = useState('');
  const saving = useSaving({
    wordsOf: (error) => (isNothingLeft(error) ? t('ruleRemarks.nothingLeft') : errorWords(t, error)),
  });
  const isRules = format === 'nsp';
  const smart = playlists.filter(({ kind }) => kind === 'smart');
  const formats = smart.length === 0 ? FORMATS.filter(({ value }) => value !== 'nsp') : FORMATS;
  const written = (isRules ? smart : playlists).filter(({ id }) => chosen.has(id));
  const save = async (): Promise<void> => {
    let leftOutCount = 0;
    const from = isAbsolute || base.trim() === '' ? {} : { base: base.trim() };
    for (const { id } of written) {
      const made = await exportPlaylistFile({ playlistId: id, format, encoding, isAbsolute, ...from });
      saveFile(made.file, made.fileName);
      leftOutCount += made.leftOutCount;
    }
    const details = leftOutCount === 0 ? {} : { text: t('playlistFiles.leftOut', { count: leftOutCount }) };
    notify({ name: 'playlist-export', title: t('playlistFiles.exported', { count: written.length }), ...details });
  };
  const hints: Readonly<Partial<Record<ExportFormat, string>>> = {
    pls: t('playlistFiles.plsHint'),
    csv: t('playlistFiles.csvHint'),
    nsp: t('ruleRemarks.exportHint'),
  };
  return (
    <Form
      title={t('playlistFiles.exportTitle')}
      saveLabel={t('playlistFiles.export', { count: written.length })}
      isBusy={saving.isBusy}
      isReady={written.length > 0}
      problem={saving.problem}
      onSave={() => saving.run(save, onClose)}
      onClose={onClose}
    >
      {playlists.length === 1 ? (
        <p className="font-semibold">{playlists[0]?.name}</p>
      ) : (
        <PlaylistChecks playlists={playlists} chosen={chosen} onChosen={setChosen} />
      )}
      <Field label={t('playlistFiles.format')} hint={hints[format]}>
        {({ id, hintId }) => (
          <select
            id={id}
            aria-describedby={hintId}
            className={`h-8 ${fieldClass}`}
            value={format}
            onChange={(event) => setFormat(FORMATS.find(({ value }) => value === event.target.value)?.value ?? 'm3u8')}
          >
            {formats.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {format === 'm3u' ? <EncodingField encoding={encoding} onEncoding={setEncoding} /> : null}
      {isRules ? (
        <ExportedRules playlists={written} isPartial={written.length < chosen.size} />
      ) : (
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={isAbsolute}
            onChange={(event) => setAbsolute(event.currentTarget.checked)}
          />
          {t('playlistFiles.absolute')}
        </label>
      )}
      {isAbsolute || isRules ? null : (
        <Field label={t('playlistFiles.base')} hint={t('playlistFiles.baseHint')}>
          {({ id, hintId }) => (
            <input
              id={id}
              aria-describedby={hintId}
              className={`h-8 ${fieldClass}`}
              value={base}
              onChange={(event) => setBase(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </Form>
  );
}

function isNothingLeft(error: unknown): boolean {
  return error instanceof AppError && error.details?.['reason'] === 'nothing-left';
}

const ENCODINGS: readonly PlaylistEncoding[] = ['utf-8', 'windows-1251', 'windows-1252'];

interface EncodingFieldProps {
  readonly encoding: PlaylistEncoding;
  readonly onEncoding: (encoding: PlaylistEncoding) => void;
}

function EncodingField({ encoding, onEncoding }: EncodingFieldProps) {
  const { t } = useWords();
  return (
    <Field label={t('playlistFiles.encoding')} hint={t('playlistFiles.encodingHint')}>
      {({ id, hintId }) => (
        <select
          id={id}
          aria-describedby={hintId}
          className={`h-8 ${fieldClass}`}
          value={encoding}
          onChange={(event) => onEncoding(ENCODINGS.find((one) => one === event.target.value) ?? 'utf-8')}
        >
          <option value="utf-8">UTF-8</option>
          <option value="windows-1251">{t('playlistFiles.cyrillic')}</option>
          <option value="windows-1252">{t('playlistFiles.western')}</option>
        </select>
      )}
    </Field>
  );
}

interface PlaylistChecksProps {
  readonly playlists: readonly PlaylistCard[];
  readonly chosen: ReadonlySet<PlaylistId>;
  readonly onChosen: (chosen: ReadonlySet<PlaylistId>) => void;
}

function PlaylistChecks({ playlists, chosen, onChosen }: PlaylistChecksProps) {
  const { t } = useWords();
  const toggle = (id: PlaylistId, isChosen: boolean): void =>
    onChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <fieldset className="max-h-48 overflow-y-auto rounded-control border border-line px-3 py-2">
      <legend className="px-1 text-xs font-semibold text-ink-soft">{t('playlists.title')}</legend>
      {playlists.map(({ id, name }) => (
        <label key={id} className="flex items-center gap-2.5 py-1">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={chosen.has(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span className="truncate">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
