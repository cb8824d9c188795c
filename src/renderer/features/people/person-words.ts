import type { TFunction } from 'i18next';
import type { AgeGroup, Person, Role } from '../../../shared/contract/people.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';

/** How a person wants to be called. */
export function nameOf({ displayName, username }: Pick<Person, 'displayName' | 'username'>): string {
  return displayName ?? username;
}

export function roleWords(t: TFunction, role: Role): string {
  return role === 'admin' ? t('people.admin') : t('people.member');
}

export function ageWords(t: TFunction, age: AgeGroup): string {
  if (age === 'under-18') return t('people.ageUnder', { age: 18 });
  if (age === '65-and-over') return t('people.ageOver', { age: 65 });
  return age.replace('-', '–');
}

/** What went wrong with a profile or a password, in words that say what to do. */
export function personErrorWords(t: TFunction, error: unknown): string {
  if (!(error instanceof AppError)) return errorWords(t, error);
  const words: Readonly<Record<string, string>> = {
    'name-taken': t('people.nameTaken'),
    'email-taken': t('people.emailTaken'),
    'last-admin': t('people.lastAdmin'),
    'common-password': t('people.commonPassword'),
    password: t('people.wrongPassword'),
    wait: t('people.tooManyTries'),
    'open-admin': t('people.openAdmin'),
  };
  const said = words[String(error.details?.['reason'])];
  if (said !== undefined) return said;
  if (error.code === 'bad-artwork' || error.code.startsWith('parser-')) return t('byHand.badPicture');
  return error.code === 'not-allowed' ? t('people.notAllowed') : errorWords(t, error);
}
