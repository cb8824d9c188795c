import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '../../shared/contract/settings.ts';
import { isolatedText } from '../../shared/text/visible.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type Language = 'en' | 'ru';

export const i18n: I18n = i18next.createInstance();

export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: { en: { translation: en }, ru: { translation: ru } },
    lng: pickLanguage('system', navigator.languages),
    fallbackLng: 'en',
    // React escapes what it shows; a name put into a sentence must not turn the rest of it
    interpolation: { escapeValue: true, escape: (value) => isolatedText(value) },
    returnNull: false,
  });
  document.documentElement.lang = i18n.language;
}

export async function setLanguage(setting: Settings['language']): Promise<void> {
  const language = pickLanguage(setting, navigator.languages);
  document.documentElement.lang = language;
  if (i18n.language !== language) await i18n.changeLanguage(language);
}

/** The first language of the system that we speak; English where there is none. */
export function pickLanguage(setting: Settings['language'], preferred: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of preferred) {
    const language = tag.split('-')[0];
    if (language === 'en' || language === 'ru') return language;
  }
  return 'en';
}
