import { useTranslation } from 'react-i18next';
import type { Credit } from '../../shared/contract/credit.ts';

/** The language of the window and its words. */
export function useWords() {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language };
}

/** Names as they are credited, in order. */
export function creditNames(credits: readonly Credit[]): string {
  return credits.map((credit) => credit.name).join(', ');
}
