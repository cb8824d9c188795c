import type { TFunction } from 'i18next';
import type { Folder, FolderQuestion } from '../../../shared/contract/folders.ts';

/** What state a folder is in, in a word or two. */
export function stateWords(t: TFunction, { state }: Pick<Folder, 'state'>): string {
  return { online: t('roots.online'), offline: t('roots.offline'), doubtful: t('roots.doubtful') }[state];
}

/** Why it is not online and what that means, or null where it is. */
export function reasonWords(t: TFunction, { reason, question }: Folder): string | null {
  if (reason === null) return null;
  if (reason === 'vanished' && question !== null) return vanishedWords(t, question);
  return {
    unreachable: t('roots.unreachable'),
    denied: t('roots.denied'),
    empty: t('roots.empty'),
    interrupted: t('roots.interrupted'),
    vanished: t('roots.vanished'),
  }[reason];
}

/** `812 of 10,000 files are not there any more.` */
export function vanishedWords(t: TFunction, { vanishedCount, knownCount, isOtherDrive }: FolderQuestion): string {
  const what = t('roots.vanishedCount', { count: vanishedCount, total: knownCount });
  return isOtherDrive ? `${what} ${t('roots.otherDrive')}` : what;
}
