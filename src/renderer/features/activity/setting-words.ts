import type { TFunction } from 'i18next';
import type { Activity, ChangedSetting } from '../../../shared/contract/activity.ts';

/** `Theme: Dark, Rows: Dense`, in the words of the settings themselves; or what was answered about a folder. */
export function choiceWords(t: TFunction, { type, subject: name, settings = [], answer }: Activity): string {
  if (type === 'folder-answer')
    return answer === 'wait' ? t('deeds.answeredWait', { name }) : t('deeds.answeredGone', { name });
  return settings.length === 0 ? t('deeds.settings') : settings.map((setting) => wordsOf(t, setting)).join(', ');
}

function wordsOf(t: TFunction, { name, value }: ChangedSetting): string {
  const labels: Readonly<Record<ChangedSetting['name'], string>> = {
    theme: t('settings.theme'),
    language: t('settings.language'),
    density: t('settings.density'),
    contrast: t('settings.contrast'),
    watching: t('watch.setting'),
    fullDigests: t('watch.whole'),
  };
  const values: Readonly<Record<string, string>> = {
    'theme system': t('settings.themeSystem'),
    'theme light': t('settings.themeLight'),
    'theme dark': t('settings.themeDark'),
    'language system': t('settings.languageSystem'),
    'language en': t('settings.languageEnglish'),
    'language ru': t('settings.languageRussian'),
    'density comfortable': t('settings.densityComfortable'),
    'density dense': t('settings.densityDense'),
    'contrast system': t('settings.contrastSystem'),
    'contrast more': t('settings.contrastMore'),
    'watching on': t('watch.on'),
    'watching off': t('watch.off'),
    'fullDigests on': t('watch.on'),
    'fullDigests off': t('watch.off'),
  };
  return t('deeds.setting', { name: labels[name], value: values[`${name} ${value}`] ?? value });
}
