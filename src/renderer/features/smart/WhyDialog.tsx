import { Check, Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { SmartReason } from '../../../shared/contract/smart.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { toDraftRule } from '../../../shared/query/draft.ts';
import { fieldOf, type FieldId } from '../../../shared/query/fields.ts';
import type { Seen, Verdict } from '../../../shared/query/match.ts';
import { printNode, printValue } from '../../../shared/query/print.ts';
import { Modal } from '../../elements/Modal.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { trackRows, useRow } from '../../link/rows.ts';
import { useSmartReason, useSmartRules, useTracksNamed } from '../../link/smart.ts';
import { ruleWords } from '../query/index.ts';

interface WhyDialogProps {
  readonly playlist: PlaylistCard;
  readonly trackId: TrackId;
  readonly onClose: () => void;
}

/** Why a track is in a smart playlist or out of it: each rule, whether it holds, and what the track says of it. */
export function WhyDialog({ playlist, trackId: firstId, onClose }: WhyDialogProps) {
  const { t } = useWords();
  const [trackId, setTrackId] = useState(firstId);
  const rules = useSmartRules(playlist.id);
  const row = useRow(trackRows, trackId);
  return (
    <Modal isOpen onClose={onClose} title={t('smart.whyTitle', { name: playlist.name })} closeLabel={t('app.close')}>
      <div className="flex min-h-64 flex-col gap-3 overflow-y-auto p-5">
        <OtherTrack onTrack={setTrackId} />
        <h3 className="text-base font-semibold select-text">{row?.name ?? '…'}</h3>
        {rules.data === undefined ? (
          <Spinner label={t('app.loading')} />
        ) : (
          <Reason query={rules.data.query} trackId={trackId} />
        )}
      </div>
    </Modal>
  );
}

function Reason({ query, trackId }: { readonly query: string; readonly trackId: TrackId }) {
  const { t } = useWords();
  const reason = useSmartReason(query, trackId);
  if (reason.isError) return <p role="alert">{errorWords(t, reason.error)}</p>;
  if (reason.data === undefined || reason.data === null) return <Spinner label={t('app.loading')} />;
  return (
    <>
      <p role="status" className="font-semibold">
        {outcome(t, reason.data)}
      </p>
      <ul>
        <Line verdict={reason.data.verdict} />
      </ul>
    </>
  );
}

function outcome(t: ReturnType<typeof useWords>['t'], { isIn, isMet }: SmartReason): string {
  if (isIn) return t('smart.isIn');
  return isMet ? t('smart.isBeyond') : t('smart.isOut');
}

function Line({ verdict: { node, isMet, seen, of } }: { readonly verdict: Verdict }) {
  const { t, language } = useWords();
  const Icon = isMet ? Check : X;
  const words = { all: t('smart.allHold'), any: t('smart.anyHolds'), none: t('smart.noneHolds') };
  return (
    <li>
      <p className="flex items-baseline gap-2 py-0.5">
        <Icon
          size={16}
          aria-hidden="true"
          className={`shrink-0 translate-y-0.5 ${isMet ? 'text-accent' : 'text-danger'}`}
        />
        {node.kind === 'rule' ? (
          <span className="select-text [overflow-wrap:anywhere]" title={printNode(node)}>
            {ruleWords(t, language, toDraftRule(node))}
          </span>
        ) : (
          <span>{words[node.kind]}</span>
        )}
        <span className="sr-only">{isMet ? t('smart.met') : t('smart.notMet')}</span>
        {node.kind === 'rule' ? (
          <span className="min-w-0 flex-1 text-ink-soft select-text [overflow-wrap:anywhere]">
            {seen === null || isNothing(seen)
              ? t('smart.seenNothing')
              : t('smart.seen', { what: seenWords(language, node.field, seen) })}
          </span>
        ) : null}
      </p>
      {of.length === 0 ? null : (
        <ul className="ml-2 border-l border-line pl-4">
          {of.map((part, no) => (
            <Line key={no} verdict={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function isNothing(seen: Seen): boolean {
  return seen.kind === 'choices' && seen.choices.length === 0;
}

function seenWords(language: string, field: FieldId, seen: Seen): string {
  const known = fieldOf(field);
  if (seen.kind === 'texts') return formatList(language, seen.texts);
  if (seen.kind === 'choices') {
    const inLanguage = language.startsWith('ru') ? 'ru' : 'en';
    const wordsOf = (id: string) => known.choices?.find((choice) => choice.id === id)?.doc[inLanguage] ?? id;
    return formatList(language, seen.choices.map(wordsOf));
  }
  if (seen.kind === 'day') return seen.day;
  return known.type === 'time' ? formatMoment(language, seen.number) : printValue(known, seen.number);
}

const OFFERED = 5;

function OtherTrack({ onTrack }: { readonly onTrack: (id: TrackId) => void }) {
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const found = useTracksNamed(text, OFFERED).data ?? [];
  return (
    <div className="relative flex flex-col gap-1">
      <SearchInput
        icon={Search}
        label={t('smart.whyFind')}
        clearLabel={t('search.clear')}
        placeholder={t('smart.whyFindHint')}
        text={text}
        onText={setText}
        inputRef={ref}
        onKeyDown={() => undefined}
      />
      {text.trim() === '' ? null : (
        <ul className="flex flex-col">
          {found.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className="menu-item w-full text-start"
                onClick={() => {
                  onTrack(row.id);
                  setText('');
                }}
              >
                <span className="truncate">
                  {row.name}
                  <span className="text-ink-soft"> · {row.artists.map(({ name }) => name).join(', ')}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
