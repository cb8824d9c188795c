import { Pin } from 'lucide-react';
import { useState } from 'react';
import type { ScanChange } from '../../../shared/contract/scan-log.ts';
import type { ActivityId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';

const SHARED = ['albums', 'tracks', 'corrections', 'folders'] as const;

/** What was before, and can be kept by hand: the file says otherwise and stays as it is. */
interface Keepable {
  readonly key: 'releaseDate' | 'artists';
  readonly before: string;
  readonly label: string;
  readonly text: string;
  readonly act: () => Promise<{ readonly activityId: ActivityId | null }>;
}

function useKeepable({ albumId, fields }: ScanChange): readonly Keepable[] {
  const { t } = useWords();
  return fields.flatMap(({ field, before, after }): Keepable[] => {
    if (typeof before !== 'string' || typeof after !== 'string') return [];
    if (field === 'releaseDate' && albumId !== null) {
      const label = t('report.keepDate', { before });
      const act = () => call('albums.edit', { albumId, changes: { releaseDate: before } });
      return [{ key: field, before, label, text: t('report.keepDateText', { before, after }), act }];
    }
    // of several names nobody can tell which is meant
    if (field !== 'artists' || `${before}${after}`.includes(';')) return [];
    const label = t('report.keepArtist', { before });
    const act = () => call('corrections.correctArtist', { from: [after], to: [before] });
    return [{ key: field, before, label, text: t('report.keepArtistText', { before, after }), act }];
  });
}

/** Keeps by hand what a file said before, where the library can say it in the file's place. */
export function KeepBefore({ change }: { readonly change: ScanChange }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Keepable | null>(null);
  const keepable = useKeepable(change);
  const keep = async ({ before, act }: Keepable): Promise<void> => {
    const { activityId } = await act();
    await invalidate(SHARED);
    if (activityId === null) return;
    offerUndo({
      text: t('report.kept', { before }),
      undo: async () => {
        await call('activity.undo', { activityId });
        await invalidate(SHARED);
      },
    });
  };
  const onConfirm = (): void => {
    setAsked(null);
    if (asked === null) return;
    keep(asked).catch((error: unknown) =>
      notify({ name: 'keep-before', title: t('report.keepFailed'), text: errorWords(t, error), isError: true }),
    );
  };
  if (keepable.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      {keepable.map((one) => (
        <Button key={one.key} look="quiet" className="-ml-3" onClick={() => setAsked(one)}>
          <Pin size={16} aria-hidden="true" />
          {one.label}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('report.keepTitle')}
        subject={asked?.before ?? ''}
        text={asked?.text ?? ''}
        confirmLabel={t('report.keepConfirm')}
        cancelLabel={t('app.cancel')}
        look="primary"
        onConfirm={onConfirm}
        onCancel={() => setAsked(null)}
      />
    </div>
  );
}
