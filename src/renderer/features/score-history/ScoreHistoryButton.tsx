import { Popover } from '@base-ui/react/popover';
import { History } from 'lucide-react';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useScoreHistory } from '../../link/scoring.ts';
import { ScoreChanges } from './ScoreChanges.tsx';

interface ScoreHistoryButtonProps {
  readonly kind: ScoringKind;
  readonly id: number;
  readonly name: string;
}

/** Shows how the score beside it came to be; not there where there is nothing to tell. */
export function ScoreHistoryButton({ kind, id, name }: ScoreHistoryButtonProps) {
  const { t } = useWords();
  const { data } = useScoreHistory(kind, id);
  if (data === undefined || data.changes.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <IconButton icon={History} iconSize={16} label={t('scoreHistory.openOf', { name })} className="size-7" />
        }
      />
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} className="z-50">
          <Popover.Popup className="popup flex max-h-96 w-80 flex-col gap-3 overflow-y-auto p-4 select-text">
            <Popover.Title className="font-semibold">{t('scoreHistory.title')}</Popover.Title>
            <ScoreChanges changes={data.changes} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
