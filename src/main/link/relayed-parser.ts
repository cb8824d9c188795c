/**
 * Parsers for a core whose thread may not start processes (in Electron only the main process can). The core's side
 * holds a stand-in; the opening side holds the process. Each stand-in has a number, and all messages carry it.
 */
import type { Log } from '../ports/log.ts';
import type { ParserProcess, StartParserProcess } from '../ports/parser-process.ts';
import type { ParserNews, ParserOrder } from './messages.ts';

export interface RelayedParsers {
  readonly start: StartParserProcess;
  receive(news: ParserNews): void;
}

/** The core's side: starts stand-ins and gives them their news. */
export function relayedParsers(send: (order: ParserOrder) => void): RelayedParsers {
  const running = new Map<number, (news: ParserNews) => void>();
  let lastId = 0;

  return {
    start: () => {
      const parserId = ++lastId;
      const { parser, receive } = standIn(parserId, send, () => running.delete(parserId));
      running.set(parserId, receive);
      send({ kind: 'parser-start', parserId });
      return parser;
    },
    receive: (news) => running.get(news.parserId)?.(news),
  };
}

function standIn(parserId: number, send: (order: ParserOrder) => void, forget: () => void) {
  const messageListeners: ((message: unknown) => void)[] = [];
  const exitListeners: (() => void)[] = [];
  const weighings: ((rssBytes: number | undefined) => void)[] = [];
  let pid: number | undefined;
  let isGone = false;

  const parser: ParserProcess = {
    get pid() {
      return pid;
    },
    post: (message) => send({ kind: 'parser-post', parserId, message }),
    onMessage: (listener) => void messageListeners.push(listener),
    onExit: (listener) => void exitListeners.push(listener),
    kill: () => send({ kind: 'parser-kill', parserId }),
    rssBytes: () =>
      isGone
        ? Promise.resolve(undefined)
        : new Promise((resolve) => {
            weighings.push(resolve);
            send({ kind: 'parser-weigh', parserId });
          }),
  };

  const receive = (news: ParserNews) => {
    // a process learns its number only some time after its start
    pid = news.pid ?? pid;
    switch (news.kind) {
      case 'parser-message':
        for (const listener of messageListeners) listener(news.message);
        break;
      case 'parser-rss':
        // answered in the order asked
        weighings.shift()?.(news.rssBytes);
        break;
      case 'parser-exit':
        isGone = true;
        forget();
        for (const resolve of weighings.splice(0)) resolve(undefined);
        for (const listener of exitListeners) listener();
        break;
    }
  };
  return { parser, receive };
}

export interface ParserHost {
  receive(order: ParserOrder): void;
  /** At once: for when the core's thread is gone. */
  killAll(): void;
}

/** The opening side: starts real processes on order and passes on what they say. */
export function parserHost(start: StartParserProcess, log: Log, send: (news: ParserNews) => void): ParserHost {
  const running = new Map<number, ParserProcess>();

  const startOne = (parserId: number) => {
    const parser = tryStart(start, log);
    // the core knows how to treat a parser that dies at once
    if (parser === undefined) return send({ kind: 'parser-exit', parserId, pid: undefined });
    running.set(parserId, parser);
    parser.onMessage((message) => send({ kind: 'parser-message', parserId, pid: parser.pid, message }));
    parser.onExit(() => {
      running.delete(parserId);
      send({ kind: 'parser-exit', parserId, pid: parser.pid });
    });
  };

  const weigh = async (parserId: number) => {
    const parser = running.get(parserId);
    // a process that is gone has answered by its exit
    if (parser === undefined) return;
    const rssBytes = await parser.rssBytes();
    send({ kind: 'parser-rss', parserId, pid: parser.pid, rssBytes });
  };

  return {
    receive: (order) => {
      switch (order.kind) {
        case 'parser-start':
          startOne(order.parserId);
          break;
        case 'parser-post':
          running.get(order.parserId)?.post(order.message);
          break;
        case 'parser-weigh':
          void weigh(order.parserId);
          break;
        case 'parser-kill':
          running.get(order.parserId)?.kill();
          break;
      }
    },
    killAll: () => {
      for (const parser of running.values()) parser.kill();
    },
  };
}

function tryStart(start: StartParserProcess, log: Log): ParserProcess | undefined {
  try {
    return start();
  } catch (cause) {
    log.error('a parser could not be started', cause);
    return undefined;
  }
}
