import type { Person } from '../../../shared/contract/people.ts';
import { AppError } from '../../../shared/errors.ts';
import { i18n } from '../../i18n/i18n.ts';
import { signIn, signOut } from '../../link/client.ts';
import { showEntry } from '../../stores/dialogs.ts';
import { notify } from '../../stores/notices.ts';
import { nameOf, personErrorWords } from './person-words.ts';

/** Lets another person in at once where their profile is open, else asks for the password. */
export function switchTo(person: Person): void {
  if (person.hasPassword) {
    showEntry(person);
    return;
  }
  signIn({ userId: person.id, password: null, stay: true }).catch((error: unknown) => {
    // it was given a password meanwhile
    if (error instanceof AppError && error.details?.['reason'] === 'password') showEntry(person);
    else fail(i18n.t('people.switchFailed', { name: nameOf(person) }), error);
  });
}

/** Signs out, which leads to the question who is listening. */
export function endSession(): void {
  signOut().catch((error: unknown) => fail(i18n.t('people.signOutFailed'), error));
}

function fail(title: string, error: unknown): void {
  notify({ name: 'person', title, text: personErrorWords(i18n.t.bind(i18n), error), isError: true });
}
