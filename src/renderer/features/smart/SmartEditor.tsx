import { useState } from 'react';
import { useLocation } from 'wouter';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { everything, type Query } from '../../../shared/query/ast.ts';
import { fromDraft, toDraft, wholeKey, type Draft } from '../../../shared/query/draft.ts';
import { parse } from '../../../shared/query/parse.ts';
import { print } from '../../../shared/query/print.ts';
import { problemWords } from '../../../shared/query/problem-words.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { createSmart, setSmartQuery } from '../add-to-playlist/index.ts';
import { useSaving } from '../form/index.ts';
import { spokenLanguage } from '../query/index.ts';
import { GroupBox } from './GroupBox.tsx';
import { inputClass } from './input-class.ts';
import { newRule } from './new-parts.ts';
import { OrderAndLimit } from './OrderAndLimit.tsx';
import { Preview } from './Preview.tsx';
import { QueryText } from './QueryText.tsx';

interface SmartEditorProps {
  /** What is changed; null makes a new one. */
  readonly playlist: { readonly id: PlaylistId; readonly name: string } | null;
  readonly parentId: PlaylistId | null;
  /** What it looks for at first; a text that can't be read is shown as text. */
  readonly query: string;
  readonly onClose: () => void;
}

/** Rules put together by menus or written as text, with what they find beside them. Either way says the same. */
export function SmartEditor({ playlist, parentId, query, onClose }: SmartEditorProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [edited, setEdited] = useState(() => beginWith(query, playlist === null));
  const saving = useSaving({
    wordsOf: (error) => {
      const details = error instanceof AppError ? error.details : undefined;
      if (details?.['reason'] !== 'circular') return errorWords(t, error);
      return t('smart.ownCircle', { names: details['names'] });
    },
  });
  const now = queryOf(edited);
  const wanted = name.trim();
  const isReady = now !== null && (playlist !== null || wanted !== '');
  const save = async (): Promise<void> => {
    if (now === null) return;
    if (playlist !== null) return await setSmartQuery(playlist, print(now));
    const madeId = await createSmart({ name: wanted, query: print(now), parentId });
    navigate(`/playlists/${madeId}`);
  };
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={playlist === null ? t('smart.new') : t('smart.editOf', { name: playlist.name })}
      closeLabel={t('app.close')}
      className="w-[760px]"
      isForm
    >
      <form
        className="flex min-h-0 flex-col"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !saving.isBusy) saving.run(save, onClose);
        }}
      >
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-5">
          {playlist === null ? (
            <label className="flex flex-col gap-1">
              <span className="text-xs font-semibold text-ink-soft">{t('smart.nameLabel')}</span>
              <input
                className={inputClass}
                value={name}
                maxLength={200}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
            </label>
          ) : null}
          <Looks edited={edited} onEdited={setEdited} />
          {edited.as === 'text' ? (
            <QueryText text={edited.text} onText={(text) => setEdited({ as: 'text', text })} />
          ) : (
            <Rules draft={edited.draft} onDraft={(draft) => setEdited({ as: 'rules', draft })} />
          )}
        </div>
        <Preview query={now === null ? null : print(now)} playlistId={playlist?.id ?? null} />
        {saving.problem === null ? null : (
          <p role="alert" className="mx-5 my-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
            {saving.problem}
          </p>
        )}
        <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!isReady || saving.isBusy}>
            {playlist === null ? t('playlists.create') : t('playlists.save')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}

type Edited = { readonly as: 'rules'; readonly draft: Draft } | { readonly as: 'text'; readonly text: string };

function beginWith(text: string, isNew: boolean): Edited {
  const parsed = parse(text);
  if (!parsed.ok) return { as: 'text', text };
  const draft = toDraft(parsed.query);
  const isEmpty = isNew && draft.where.of.length === 0;
  return { as: 'rules', draft: isEmpty ? { ...draft, where: { ...draft.where, of: [newRule()] } } : draft };
}

/** Null while something is missing or wrong. */
function queryOf(edited: Edited): Query | null {
  const read = edited.as === 'text' ? parse(edited.text) : fromDraft(edited.draft);
  return read.ok ? read.query : null;
}

interface LooksProps {
  readonly edited: Edited;
  readonly onEdited: (edited: Edited) => void;
}

/** What is whole goes over as it is; rules that lack something go over without it, a text that is wrong stays. */
function Looks({ edited, onEdited }: LooksProps) {
  const { t } = useWords();
  const change = (as: Edited['as']): void => {
    if (as === edited.as) return;
    if (edited.as === 'rules') return onEdited({ as: 'text', text: print(queryOf(edited) ?? everything) });
    const parsed = parse(edited.text);
    return parsed.ok ? onEdited({ as: 'rules', draft: toDraft(parsed.query) }) : undefined;
  };
  return (
    <div>
      <Segmented
        label={t('smart.lookLabel')}
        value={edited.as}
        options={[
          { value: 'rules', label: t('smart.asRules') },
          { value: 'text', label: t('smart.asText') },
        ]}
        onValue={change}
      />
    </div>
  );
}

function Rules({ draft, onDraft }: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }) {
  const { language } = useWords();
  const read = fromDraft(draft);
  const problems = read.ok ? new Map() : read.problems;
  const whole = problems.get(wholeKey);
  return (
    <>
      <GroupBox group={draft.where} problems={problems} onGroup={(where) => onDraft({ ...draft, where })} />
      {whole === undefined ? null : (
        <p role="alert" className="text-danger">
          {problemWords(whole, spokenLanguage(language))}
        </p>
      )}
      <OrderAndLimit draft={draft} problems={problems} onDraft={onDraft} />
    </>
  );
}
