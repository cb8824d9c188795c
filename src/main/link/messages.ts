/** What crosses between the opening thread and the core's thread. Structured-cloneable values only. */
import type { CallContext, Envelope } from '../../shared/contract/define.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { CoreConfig, CoreHost, hostMethods } from '../core-api.ts';
import type { Log } from '../ports/log.ts';

type HostMethod = (typeof hostMethods)[number];

/** A front's own question: one of the host's functions, by name. */
export type HostQuestion = {
  readonly [M in HostMethod]: { readonly method: M; readonly args: Parameters<CoreHost[M]> };
}[HostMethod];

/** How it was answered. */
export type HostReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData };

/** What the thread is started with. */
export interface ThreadData {
  readonly config: CoreConfig;
  /** The parser's entry file; absolute. */
  readonly parserPath: string;
  /** True where this thread may not start processes and asks the opening thread to. */
  readonly areParsersRelayed: boolean;
}

/** From the opening thread to a parser's stand-in in the core's thread. */
export type ParserNews = { readonly parserId: number; readonly pid: number | undefined } & (
  | { readonly kind: 'parser-message'; readonly message: unknown }
  | { readonly kind: 'parser-rss'; readonly rssBytes: number | undefined }
  | { readonly kind: 'parser-exit' }
);

/** From a parser's stand-in in the core's thread to the opening thread. */
export type ParserOrder = { readonly parserId: number } & (
  | { readonly kind: 'parser-start' }
  | { readonly kind: 'parser-post'; readonly message: unknown }
  | { readonly kind: 'parser-weigh' }
  | { readonly kind: 'parser-kill' }
);

export type ToCore =
  | {
      readonly kind: 'call';
      readonly callId: number;
      readonly method: string;
      readonly input: unknown;
      readonly context: CallContext;
    }
  | ({ readonly kind: 'host'; readonly callId: number } & HostQuestion)
  | { readonly kind: 'close' }
  | ParserNews;

export type FromCore =
  | { readonly kind: 'opened' }
  | { readonly kind: 'open-failed'; readonly error: ErrorData }
  | { readonly kind: 'answer'; readonly callId: number; readonly envelope: Envelope }
  | { readonly kind: 'host-answer'; readonly callId: number; readonly reply: HostReply }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | {
      readonly kind: 'log';
      readonly level: keyof Log;
      readonly text: string;
      /** An Error crosses as its stack. */
      readonly data: unknown;
    }
  | { readonly kind: 'closed'; readonly error: ErrorData | null }
  | ParserOrder;
