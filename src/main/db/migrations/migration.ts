/** One step of the library's schema. Steps are frozen once released: the hash of `sql` is stored beside the name. */
export interface Migration {
  /** `0001-init`; unique for ever, in order. */
  readonly name: string;
  /** Statements, run in one transaction with foreign keys off and checked before the commit. */
  readonly sql: string;
}
