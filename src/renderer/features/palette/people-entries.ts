import type { TFunction } from 'i18next';
import { UserRound } from 'lucide-react';
import type { Person } from '../../../shared/contract/people.ts';
import { nameOf, switchTo } from '../people/index.ts';
import { fuzzyScore, MEANT_SCORE } from './fuzzy.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';

const KIND = 'person:';

export function isPersonEntry({ key }: PaletteEntry): boolean {
  return key.startsWith(KIND);
}

/**
 * Everybody else whom one can switch to, or those who were meant by what is typed; no section where there is none. It stands
 * last: nobody should become somebody else by a letter and Enter.
 */
export function peopleSections(t: TFunction, people: readonly Person[], typed: string): readonly PaletteSection[] {
  const entries = people.filter(({ isYou }) => !isYou).map((person) => toEntry(t, person));
  const found = entries.filter(({ name }) => typed === '' || (fuzzyScore(name, typed) ?? 0) >= MEANT_SCORE);
  return found.length === 0 ? [] : [{ title: t('people.title'), entries: found }];
}

function toEntry(t: TFunction, person: Person): PaletteEntry {
  return {
    key: `${KIND}${person.id}`,
    name: t('people.switchTo', { name: nameOf(person) }),
    note: person.hasPassword ? t('people.withPassword') : '',
    icon: UserRound,
    picture: undefined,
    run: () => switchTo(person),
  };
}
