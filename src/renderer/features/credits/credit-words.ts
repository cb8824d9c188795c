import type { TFunction } from 'i18next';
import type { Credit } from '../../../shared/contract/credit.ts';

// how the core calls the artist of albums that are everybody's
const VARIOUS_ARTISTS = 'Various Artists';

/** A name as it is credited; that of everybody in the words of the window. */
export function creditName(t: TFunction, { name }: Pick<Credit, 'name'>): string {
  return name === VARIOUS_ARTISTS ? t('album.various') : name;
}
