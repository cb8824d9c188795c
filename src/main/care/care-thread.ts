/** What the core and the thread that cares for its library say to each other. */

export interface CareThreadData {
  readonly libraryPath: string;
  readonly task: 'check' | 'tidy';
  /** An Int32Array of one number: not 0 once the thread is to end, which it does after the step it is at. */
  readonly stop: SharedArrayBuffer;
}

export interface Tidied {
  /** The search index is in one part for each kind. */
  readonly isTogether: boolean;
  /** The journal is taken in, and empty. */
  readonly isJournalTaken: boolean;
}

export type CareAnswer =
  | ({ readonly task: 'tidy' } & Tidied)
  /** What is damaged; none for a sound library. */
  | { readonly task: 'check' | 'tidy'; readonly findings: readonly string[] }
  | { readonly task: 'check' | 'tidy'; readonly failure: string };
