/** What `fonoteka scan` says of folders that are not as they were. */
import { visibleText } from '../../shared/text/visible.ts';
import type { Folder, FolderReason } from '../../shared/contract/folders.ts';

const REASONS: Readonly<Record<FolderReason, string>> = {
  unreachable: 'is not there. Its drive is not connected, or it was renamed. Its tracks are kept.',
  denied: 'may not be opened. Its tracks are kept.',
  empty: 'is empty where there was music, as when its drive is not connected. Its tracks are kept.',
  interrupted: 'failed in the middle of the scan. Nothing was taken as missing; check its drive and scan again.',
  vanished: 'does not hold many of its files any more. Nothing was taken as missing.',
};

/** Lines for one folder; none where it is online. */
export function rootLines({ path: raw, reason, question }: Folder): readonly string[] {
  if (reason === null) return [];
  const path = visibleText(raw);
  if (reason !== 'vanished' || question === null) return [`${path} ${REASONS[reason]}`];
  const count = (value: number) => value.toLocaleString('en');
  const what = `${path}: ${count(question.vanishedCount)} of ${count(question.knownCount)} files are not there any more.`;
  const drive = question.isOtherDrive ? ' The drive there is another one than last time.' : '';
  if (question.answer === 'wait')
    return [`${what}${drive} As you chose, nothing is taken as missing until that changes.`];
  return [
    `${what}${drive} Is the drive another one, or were they removed?`,
    'Nothing was taken as missing. To answer, scan the folder again with',
    '  --answer gone   they are gone',
    '  --answer wait   wait, and ask no more until it changes',
  ];
}
