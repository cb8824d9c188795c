/** What each kind of value looks like, in words and by an example: for errors, completion and the documentation. */
import type { FieldType, InLanguages } from './field-types.ts';

export type ValueKind = FieldType | 'limit' | 'order' | 'seed';

export interface Expectation {
  readonly says: InLanguages;
  /** Values that parse. */
  readonly examples: readonly string[];
}

export const expectations: Readonly<Record<ValueKind, Expectation>> = {
  text: {
    says: { en: 'a word, or words in quotes', ru: 'слово или слова в кавычках' },
    examples: ['wall', '"the wall"'],
  },
  number: { says: { en: 'a number or a range', ru: 'число или промежуток' }, examples: ['3', '1990..1999'] },
  stars: { says: { en: 'stars from 0 to 5, in halves', ru: 'звёзды от 0 до 5 с шагом 0,5' }, examples: ['4', '3.5'] },
  length: {
    says: { en: 'a length with its unit', ru: 'длительность с единицей' },
    examples: ['10m', '90s', '3:45', '1h30m'],
  },
  size: { says: { en: 'a size with its unit', ru: 'размер с единицей' }, examples: ['10mb', '1.5gb'] },
  bitrate: { says: { en: 'kilobits a second', ru: 'килобиты в секунду' }, examples: ['192', '128..320'] },
  rate: { says: { en: 'hertz or kilohertz', ru: 'герцы или килогерцы' }, examples: ['44100', '96khz'] },
  part: { says: { en: 'a part of one, or per cent', ru: 'доля от единицы или проценты' }, examples: ['0.7', '70%'] },
  day: {
    says: { en: 'a year, a month or a day', ru: 'год, месяц или день' },
    examples: ['1997', '1997-05', '1997-05-21'],
  },
  time: {
    says: { en: 'an age, or a year, month or day', ru: 'возраст либо год, месяц или день' },
    examples: ['30d', '6m', '2024', '2024-05-21', 'today'],
  },
  choice: { says: { en: 'one of its words', ru: 'одно из его слов' }, examples: [] },
  playlist: {
    says: { en: 'the name of a playlist in quotes', ru: 'название плейлиста в кавычках' },
    examples: ['"Road trip"'],
  },
  limit: {
    says: { en: 'a number of tracks, a length or a size', ru: 'число треков, длительность или размер' },
    examples: ['50', '90m', '700mb'],
  },
  order: {
    says: {
      en: 'a field, with - before it for the other direction',
      ru: 'поле, с минусом впереди для обратного порядка',
    },
    examples: ['year', '-plays', 'artist,year', 'random'],
  },
  seed: { says: { en: 'a whole number', ru: 'целое число' }, examples: ['7'] },
};
