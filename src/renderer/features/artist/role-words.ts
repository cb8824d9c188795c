import type { TFunction } from 'i18next';

/** What an artist did, as the heading over the tracks it was done for. */
export function roleWords(t: TFunction, role: string): string {
  const words: Readonly<Record<string, string>> = {
    composer: t('artist.composer'),
    conductor: t('artist.conductor'),
    lyricist: t('artist.lyricist'),
    remixer: t('artist.remixer'),
    producer: t('artist.producer'),
    arranger: t('artist.arranger'),
    performer: t('artist.performer'),
  };
  return words[role] ?? role;
}
