/**
 * A process that parses untrusted files, seen from the core: it can be talked to, weighed and killed.
 * In plain Node it is a fork; in Electron a utility process that the shell starts and relays
 * (docs/adr/0002-parsers-in-killable-processes.md).
 */

export interface ParserProcess {
  readonly pid: number | undefined;
  /** Structured-cloneable values. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onExit(listener: () => void): void;
  /** At once, also in the middle of a loop. */
  kill(): void;
  /** Resident memory now; undefined where the platform can't tell or the process is gone. */
  rssBytes(): Promise<number | undefined>;
}

export type StartParserProcess = () => ParserProcess;
