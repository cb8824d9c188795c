import type { TFunction } from 'i18next';
import { assertNever, type ErrorCode } from '../../shared/errors.ts';

/** What happened to a file, and how to help oneself. */
export function problemWords(t: TFunction, code: ErrorCode): { readonly what: string; readonly help: string } {
  switch (code) {
    case 'unreadable-file':
      return { what: t('problems.unreadable'), help: t('problems.unreadableHelp') };
    case 'unsupported-format':
      return { what: t('problems.unsupported'), help: t('problems.unsupportedHelp') };
    case 'bad-tags':
      return { what: t('problems.badTags'), help: t('problems.badTagsHelp') };
    case 'bad-artwork':
      return { what: t('problems.badArtwork'), help: t('problems.badArtworkHelp') };
    case 'parser-timeout':
      return { what: t('problems.timeout'), help: t('problems.timeoutHelp') };
    case 'parser-memory':
      return { what: t('problems.memory'), help: t('problems.memoryHelp') };
    case 'parser-crashed':
      return { what: t('problems.crashed'), help: t('problems.crashedHelp') };
    case 'link-loop':
      return { what: t('problems.linkLoop'), help: t('problems.linkLoopHelp') };
    case 'link-outside':
      return { what: t('problems.linkOutside'), help: t('problems.linkOutsideHelp') };
    case 'too-deep':
      return { what: t('problems.tooDeep'), help: t('problems.tooDeepHelp') };
    case 'path-denied':
      return { what: t('problems.denied'), help: t('problems.deniedHelp') };
    case 'volume-offline':
      return { what: t('problems.offline'), help: t('problems.offlineHelp') };
    case 'file-changed':
      return { what: t('problems.changed'), help: t('problems.changedHelp') };
    case 'invalid-input':
    case 'not-found':
    case 'conflict':
    case 'not-allowed':
    case 'disk-full':
    case 'library-read-only':
    case 'db-newer':
    case 'db-corrupt':
    case 'db-locked':
    case 'migration-failed':
    case 'cancelled':
    case 'internal':
      return { what: t('problems.other'), help: t('problems.otherHelp') };
    default:
      return assertNever(code);
  }
}
