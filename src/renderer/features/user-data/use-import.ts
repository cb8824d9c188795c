import { useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import type { ImportReport } from '../../../shared/contract/user-data.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { sendUserFile } from '../../link/user-data.ts';
import { offerUndo } from '../../stores/undo.ts';

export type ImportState =
  | { readonly is: 'idle'; readonly error: unknown }
  /** The file is on its way; of 1. */
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'checking' }
  | { readonly is: 'checked' | 'applying'; readonly importId: string; readonly report: ImportReport }
  | { readonly is: 'done'; readonly report: ImportReport };

export interface Importing {
  readonly state: ImportState;
  readonly begin: (file: File) => void;
  readonly apply: () => void;
  /** Drops what was not taken in. */
  readonly close: () => void;
}

const idle: ImportState = { is: 'idle', error: null };

/** One file at a time: sent, looked through, and taken in when the person says so. */
export function useImport(): Importing {
  const [state, setState] = useState<ImportState>(idle);
  const fail = (error: unknown) => setState({ is: 'idle', error });
  const begin = async (file: File) => {
    setState({ is: 'sending', share: 0 });
    const importId = await sendUserFile(file, (share) => setState({ is: 'sending', share }));
    setState({ is: 'checking' });
    setState({ is: 'checked', importId, report: await call('userData.checkImport', { importId }) });
  };
  const apply = async (importId: string, checked: ImportReport) => {
    setState({ is: 'applying', importId, report: checked });
    const report = await call('userData.applyImport', { importId });
    setState({ is: 'done', report });
    const { activityId } = report;
    if (activityId === null) return;
    offerUndo({
      text: i18n.t('userData.imported', { name: report.name }),
      undo: async () => void (await call('activity.undo', { activityId })),
    });
  };
  return {
    state,
    begin: (file) => void begin(file).catch(fail),
    apply: () => {
      if (state.is === 'checked') void apply(state.importId, state.report).catch(fail);
    },
    close: () => {
      // it is deleted with the next one or at the end all the same
      if (state.is === 'checked') call('userData.dropImport', { importId: state.importId }).catch(() => undefined);
      if (state.is !== 'applying') setState(idle);
    },
  };
}

/** Why the file could not be used at all; null where it is another failure. */
export function refusalOf(error: unknown): 'newer-version' | 'no-header' | null {
  const reason = error instanceof AppError ? error.details?.['reason'] : undefined;
  return reason === 'newer-version' || reason === 'no-header' ? reason : null;
}
