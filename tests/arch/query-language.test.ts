import { expect, test } from 'vitest';
import { fieldNames, fields, findChoice, findField } from '../../src/shared/query/fields.ts';
import { parse } from '../../src/shared/query/parse.ts';
import { queryLanguageText } from '../support/query-language-text.ts';

test('docs/query-language.md says what the table of fields says', async () => {
  await expect(queryLanguageText()).toMatchFileSnapshot('../../docs/query-language.md');
});

test.each(fields.map((field) => [field.example, field] as const))('%s is a query', (example, field) => {
  expect(parse(example)).toMatchObject({ ok: true, query: { where: { of: [{ field: field.id }] } } });
});

test('every name means one field and every choice one of it', () => {
  expect(fieldNames).toHaveLength(fields.flatMap(({ names }) => ['id', ...names]).length);
  const taken = fields.flatMap((field) => [
    ...[field.id, ...field.names].filter((name) => findField(name)?.id !== field.id),
    ...(field.choices ?? []).flatMap((choice) =>
      [choice.id, ...choice.names].filter((name) => findChoice(field, name)?.id !== choice.id),
    ),
  ]);
  expect(taken).toEqual([]);
});
