/** What one file may cost (docs/adr/0002-parsers-in-killable-processes.md). */
export interface ParserLimits {
  /** One file, or one MiB of its sound, from the moment its reading is seen to have begun; noticing takes up to 1.4 s more. */
  readonly fileMs: number;
  /** A process that has not begun its first file: on a busy machine a start alone takes seconds, and is no file's fault. */
  readonly startMs: number;
  /** Resident memory of one process; checked every 100 ms. */
  readonly rssBytes: number;
  /** A process that has read so many files, and has grown, is replaced, so that leaks stay small. */
  readonly recycleAfterFiles: number;
  /** Resident memory that one grows to without a leak. */
  readonly recycleAboveBytes: number;
  /** Processes that had nothing to do for so long are ended. */
  readonly idleMs: number;
  /** Files that nobody waits for get one more process each time that those at work had their hands full for so long. */
  readonly spreadAfterMs: number;
  /** But only where the core had less to do than this share of that time: one that is busy would not take their answers sooner. */
  readonly spreadBelowBusy: number;
}

const MIB = 1024 * 1024;

/** Together with the time it takes to notice, a file ends within 10 s. */
export const parserLimits: ParserLimits = {
  fileMs: 8000,
  startMs: 30_000,
  rssBytes: 512 * MIB,
  // a start costs as much as reading a thousand files
  recycleAfterFiles: 8000,
  recycleAboveBytes: 160 * MIB,
  idleMs: 30_000,
  // one process reads faster than the core writes; a slow drive is what more of them help with
  spreadAfterMs: 500,
  spreadBelowBusy: 0.3,
};
