/** Ids as the contract brands them. */

/** What a column of ids holds is an id of its table: the one place that says so. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the brand
export function branded<Id extends number | string>(value: number | string): Id {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema's foreign keys vouch for it
  return value as Id;
}
