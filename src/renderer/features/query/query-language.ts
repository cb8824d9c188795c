import type { InLanguages } from '../../../shared/query/field-types.ts';

/** The language of the window, of those that the query language speaks. */
export function spokenLanguage(language: string): keyof InLanguages {
  return language.startsWith('ru') ? 'ru' : 'en';
}
