import i18next from 'i18next';
import { expect, test } from 'vitest';
import { ruleWords } from '../../../../src/renderer/features/query/rule-words.ts';
import { en } from '../../../../src/renderer/i18n/en.ts';
import { ru } from '../../../../src/renderer/i18n/ru.ts';
import { toDraftRule } from '../../../../src/shared/query/draft.ts';
import { parse } from '../../../../src/shared/query/parse.ts';

const i18n = i18next.createInstance();
await i18n.init({
  resources: { en: { translation: en }, ru: { translation: ru } },
  interpolation: { escapeValue: false },
});

test.each([
  ['year>2030', 'en', 'Year is more than 2030'],
  ['-year>2030', 'en', 'not: Year is more than 2030'],
  ['-year:1990..1999', 'en', 'not: Year is between 1990 and 1999'],
  ['-artist="Zed"', 'en', 'Artist is not “Zed”'],
  ['-year>2030', 'ru', 'не: Год больше 2030'],
  ['artist="Цой"', 'ru', 'Исполнитель равно «Цой»'],
])('%s in %s reads «%s»', async (text, language, words) => {
  await i18n.changeLanguage(language);
  const parsed = parse(text);
  const rule = parsed.ok ? parsed.query.where.of[0] : undefined;
  if (rule?.kind !== 'rule') throw new Error('no rule');

  expect(ruleWords(i18n.t, language, toDraftRule(rule))).toBe(words);
});
