/** Reading and writing one row by its name, whatever table it lies in. */
import type { UserId } from '../../../../shared/ids.ts';
import type { WriteDb } from '../../handles.ts';

/** Plain values by name; lists and objects where the row has parts. */
export type ImportRow = Readonly<Record<string, unknown>>;
export type RowKey = number | string;

export interface RowStore {
  read(db: WriteDb, userId: UserId, id: RowKey): ImportRow | null;
  /** Null takes the row away. */
  write(db: WriteDb, userId: UserId, id: RowKey, row: ImportRow | null): void;
}
