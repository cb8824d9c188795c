import { useTranslation } from 'react-i18next';
import type { Credit, GenreCredit } from '../../shared/contract/credit.ts';
import { withRegion } from './with-region.ts';

/** The words of the window, and the language with its region for numbers and dates. */
export function useWords() {
  const { t, i18n } = useTranslation();
  return { t, language: withRegion(i18n.language, navigator.languages) };
}

/** Names as they are credited, in order. */
export function creditNames(credits: readonly Credit[]): string {
  return credits.map((credit) => credit.name).join(', ');
}

/** How a genre is called in the language of the window. */
export function genreName(language: string, { name, rusName }: Pick<GenreCredit, 'name' | 'rusName'>): string {
  return language.startsWith('ru') ? (rusName ?? name) : name;
}

/** Genres in the language of the window, in order. */
export function genreNames(language: string, genres: readonly GenreCredit[]): readonly string[] {
  return genres.map((genre) => genreName(language, genre));
}
