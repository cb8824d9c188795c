import { expect, test } from 'vitest';
import { assertSqliteVersion } from '../../../../src/main/db/pragmas.ts';

test.each(['3.51.3', '3.51.10', '3.52.1', '3.54.1', '4.0.0'])('SQLite %s is accepted', (version) => {
  expect(() => assertSqliteVersion(version)).not.toThrow();
});

test.each(['3.7.0', '3.50.4', '3.51.2', '3.52.0', ''])('SQLite "%s" is refused', (version) => {
  expect(() => assertSqliteVersion(version)).toThrow(/can damage a library/);
});
