import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/renderer/i18n/en.ts';
import { pickLanguage } from '../../../../src/renderer/i18n/i18n.ts';
import { ru } from '../../../../src/renderer/i18n/ru.ts';

const catalogues = { en, ru };
const SOURCES = new URL('../../../../src/renderer/', import.meta.url);
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(words: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  );
}

const flat = { en: flatten(en), ru: flatten(ru) };
const baseKeys = (words: ReadonlyMap<string, string>) =>
  new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));

function usedKeys(): Map<string, string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return new Map(
    files.flatMap((name) =>
      [...readFileSync(new URL(name, SOURCES), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map(
        (use) => [use[1]!, name] as const,
      ),
    ),
  );
}

describe('the catalogues', () => {
  test('have the same keys in both languages', () => {
    expect([...baseKeys(flat.ru)].toSorted()).toEqual([...baseKeys(flat.en)].toSorted());
  });

  test.each(['en', 'ru'] as const)('have every plural form of %s for every key that counts', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const counted = new Map<string, string[]>();
    for (const key of flat[language].keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form !== undefined)
        counted.set(key.replace(PLURAL, ''), [...(counted.get(key.replace(PLURAL, '')) ?? []), form]);
    }

    expect(counted.size).toBeGreaterThan(10);
    for (const [key, found] of counted) expect([key, found.toSorted()]).toEqual([key, forms]);
  });

  test('fill in the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).toSorted();
    const both = [...flat.en].filter(([key]) => flat.ru.has(key));

    expect(both.map(([key]) => [key, values(flat.ru.get(key) ?? '')])).toEqual(
      both.map(([key, text]) => [key, values(text)]),
    );
  });

  test('have every key that the sources ask for, and none that they do not', () => {
    const used = usedKeys();
    const known = baseKeys(flat.en);

    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter(([key]) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !used.has(key))).toEqual([]);
  });

  test('raise no voice and leave nothing empty', () => {
    for (const [key, text] of [...flat.en, ...flat.ru]) {
      expect([key, text.trim() === '', text.includes('!')]).toEqual([key, false, false]);
    }
  });

  test.each([
    [1, '1 альбом'],
    [2, '2 альбома'],
    [5, '5 альбомов'],
    [21, '21 альбом'],
    [1.5, '1,5 альбома'],
  ])('count %d albums in Russian as %s', async (count, words) => {
    const i18n = createInstance();
    await i18n.init({ lng: 'ru', resources: { ru: { translation: catalogues.ru } } });

    expect(i18n.t('albums.count', { count })).toBe(words);
  });
});

describe('the language', () => {
  test('is the first of the system that is spoken here, English where none is', () => {
    expect(pickLanguage('system', ['de-DE', 'ru-RU', 'en-US'])).toBe('ru');
    expect(pickLanguage('system', ['de-DE'])).toBe('en');
    expect(pickLanguage('ru', ['en-US'])).toBe('ru');
  });
});
