import { expect, test } from 'vitest';
import { foreignRulesText } from '../support/foreign-rules-text.ts';

test('docs/foreign-rules.md says what the tables of fields say', async () => {
  await expect(foreignRulesText()).toMatchFileSnapshot('../../docs/foreign-rules.md');
});
