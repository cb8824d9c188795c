import { afterAll, expect, test } from 'vitest';
import { expectAgreement } from '../../support/query-agreement.ts';
import { openQueryLibrary } from '../../support/query-library.ts';

const library = openQueryLibrary();
afterAll(() => library.close());

test('the library and a look at each track agree on who is in', () => {
  expect(expectAgreement(library, 60)).toBeGreaterThan(300);
});
