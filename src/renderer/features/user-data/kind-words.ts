import type { TFunction } from 'i18next';

/** What a kind of record is called, several of them. */
export function kindWords(t: TFunction, kind: string): string {
  const words: Readonly<Record<string, string>> = {
    score: t('userData.kinds.score'),
    like: t('userData.kinds.like'),
    play: t('userData.kinds.play'),
    playlist: t('userData.kinds.playlist'),
    entry: t('userData.kinds.entry'),
    follow: t('userData.kinds.follow'),
    setting: t('userData.kinds.setting'),
    profile: t('userData.kinds.profile'),
    preferences: t('userData.kinds.preferences'),
    genre: t('userData.kinds.genre'),
    activity: t('userData.kinds.activity'),
    change: t('userData.kinds.change'),
  };
  return words[kind] ?? kind;
}
