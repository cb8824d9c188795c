/** Values by the rows that they are of: a change may have tens of thousands, and a text to name each would cost more than it. */
import type { ChangeRows, RowChange } from '../db/queries/change-rows.ts';

type NamedRow = Pick<RowChange, 'table' | 'id'>;

/** At most one value a row. */
export interface ByRow<Value> {
  get(row: NamedRow): Value | undefined;
  set(row: NamedRow, value: Value): void;
  /** In the order in which their rows came first. */
  values(): readonly Value[];
}

/** Without any. */
export function createByRow<Value>(): ByRow<Value> {
  const places = new Map<keyof ChangeRows, Map<number, number>>();
  const values: Value[] = [];
  return {
    get: ({ table, id }) => {
      const place = places.get(table)?.get(id);
      return place === undefined ? undefined : values[place];
    },
    set: ({ table, id }, value) => {
      const ofTable = places.get(table) ?? new Map<number, number>();
      if (ofTable.size === 0) places.set(table, ofTable);
      const place = ofTable.get(id) ?? values.length;
      ofTable.set(id, place);
      values[place] = value;
    },
    values: () => values,
  };
}
