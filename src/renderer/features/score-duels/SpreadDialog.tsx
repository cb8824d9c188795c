import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSpread } from '../../link/duels.ts';
import { scoreWords } from '../opinions/index.ts';
import { thingWords, useThings, type ScoreThing } from '../score-things/index.ts';
import { spreadShelf } from './judge-duel.ts';

interface SpreadDialogProps {
  readonly kind: ScoringKind;
  readonly score: number;
  readonly onClose: () => void;
}

/** What spreading would do, and the button that does it. Nothing changes before. */
export function SpreadDialog({ kind, score, onClose }: SpreadDialogProps) {
  const { t } = useWords();
  const { data, error } = useSpread(kind, score);
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={t('duels.spreadTitle', { score: scoreWords(t, score) })}
      closeLabel={t('app.close')}
    >
      {data === undefined ? (
        error === null ? (
          <Spinner label={t('app.loading')} />
        ) : (
          <p role="alert" className="px-5 py-4 text-danger">
            {errorWords(t, error)}
          </p>
        )
      ) : (
        <Preview kind={kind} score={score} {...data} onClose={onClose} />
      )}
    </Modal>
  );
}

interface PreviewProps extends SpreadDialogProps {
  readonly upIds: readonly number[];
  readonly downIds: readonly number[];
  readonly stayCount: number;
}

function Preview({ kind, score, upIds, downIds, stayCount, onClose }: PreviewProps) {
  const { t } = useWords();
  const ids = useMemo(() => [...upIds, ...downIds], [upIds, downIds]);
  const things = useThings(kind, ids);
  const isEmpty = ids.length === 0;
  return (
    <>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
        tabIndex={0}
        role="group"
        aria-label={t('duels.preview')}
      >
        <p className="mb-3 text-ink-soft">{isEmpty ? t('duels.spreadNothing') : t('duels.spreadText')}</p>
        <Moves
          icon="up"
          label={t('duels.up', { count: upIds.length, score: scoreWords(t, Math.min(10, score + 1)) })}
          ids={upIds}
          things={things}
        />
        <Moves
          icon="down"
          label={t('duels.down', { count: downIds.length, score: scoreWords(t, Math.max(1, score - 1)) })}
          ids={downIds}
          things={things}
        />
        {isEmpty ? null : <p className="tabular text-ink-soft">{t('duels.stay', { count: stayCount })}</p>}
      </div>
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        {isEmpty ? null : (
          <Button
            look="primary"
            onClick={() => {
              void spreadShelf({ kind, score, upIds, downIds });
              onClose();
            }}
          >
            {t('duels.spreadNow', { count: ids.length })}
          </Button>
        )}
      </footer>
    </>
  );
}

interface MovesProps {
  readonly icon: 'up' | 'down';
  readonly label: string;
  readonly ids: readonly number[];
  readonly things: ReadonlyMap<number, ScoreThing>;
}

function Moves({ icon, label, ids, things }: MovesProps) {
  if (ids.length === 0) return null;
  const Icon = icon === 'up' ? ArrowUp : ArrowDown;
  return (
    <section aria-label={label} className="mb-4">
      <h3 className="flex items-center gap-2 font-semibold">
        <Icon size={16} aria-hidden="true" className="text-star" />
        {label}
      </h3>
      <ul className="mt-1 pl-6">
        {ids.map((id) => {
          const thing = things.get(id);
          return (
            <li key={id} className="truncate py-0.5">
              {thing === undefined ? '…' : thingWords(thing)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
