/** Opens the core in a thread of its own, so that neither SQL nor a scan ever holds up the front. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Envelope } from '../shared/contract/define.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import { AppError, assertNever, fromErrorData, toErrorData } from '../shared/errors.ts';
import type { Core, CoreConfig, CoreHost } from './core-api.ts';
import type { FromCore, HostQuestion, HostReply, ThreadData, ToCore } from './link/messages.ts';
import { parserHost } from './link/relayed-parser.ts';
import type { Log } from './ports/log.ts';
import type { StartParserProcess } from './ports/parser-process.ts';
import { keepGarbageLow } from './ports/small-heap.ts';

export interface CoreLinkOptions {
  /** The entry of the core's thread: `core-worker`. */
  readonly workerPath: string | URL;
  /** The entry of a parser process: `parser-main`. */
  readonly parserPath: string | URL;
  readonly log: Log;
  /** Starts parsers for a thread that may not; left out, the thread starts them itself. */
  readonly relayParser?: StartParserProcess;
  /** Told once if the thread ends without being closed. Every call answers `internal` from then on. */
  readonly onLost?: (error: AppError) => void;
}

// without a bound what is new and soon dead grows to over 100 MB in a scan; with it the scan costs the same (docs/scan-speed.md)
const YOUNG = { maxYoungGenerationSizeMb: 12 };

/**
 * The core, behind the same interface as in-process; what it is given and gives back is cloned.
 * Throws: db-newer, db-corrupt, db-locked, migration-failed, internal.
 */
export async function openCoreInWorker(config: CoreConfig, options: CoreLinkOptions): Promise<Core> {
  const data: ThreadData = {
    config,
    parserPath: options.parserPath instanceof URL ? fileURLToPath(options.parserPath) : options.parserPath,
    areParsersRelayed: options.relayParser !== undefined,
  };
  keepGarbageLow();
  const worker = new Worker(options.workerPath, { workerData: data, name: 'core', resourceLimits: YOUNG });
  const link = new CoreLink(worker, options);
  await link.opened;
  return link;
}

class CoreLink implements Core {
  readonly host: CoreHost;
  readonly opened: Promise<void>;
  readonly #worker: Worker;
  readonly #listeners = new Set<(event: CoreEvent) => void>();
  readonly #calls = new Map<number, (envelope: Envelope) => void>();
  readonly #questions = new Map<number, (reply: HostReply) => void>();
  readonly #ended = Promise.withResolvers<void>();
  #lastCallId = 0;
  #closing: Promise<void> | undefined;
  #closeProblem: AppError | undefined;
  /** Why nothing can be asked any more. */
  #end: AppError | undefined;

  constructor(worker: Worker, options: CoreLinkOptions) {
    this.#worker = worker;
    this.host = {
      ownerId: () => this.#ask({ method: 'ownerId', args: [] }),
      locateAudio: (...args) => this.#ask({ method: 'locateAudio', args }),
      locateArt: (...args) => this.#ask({ method: 'locateArt', args }),
      inspectPaths: (...args) => this.#ask({ method: 'inspectPaths', args }),
      listProfiles: () => this.#ask({ method: 'listProfiles', args: [] }),
      enterAsLast: (...args) => this.#ask({ method: 'enterAsLast', args }),
      signIn: (...args) => this.#ask({ method: 'signIn', args }),
      signOut: (...args) => this.#ask({ method: 'signOut', args }),
      findSession: (...args) => this.#ask({ method: 'findSession', args }),
    };
    this.opened = this.#listen(options);
    // whoever waits for the end also hears of a failure at closing; where nobody waits there is nothing to tell
    this.#ended.promise.catch(() => undefined);
  }

  call(...[method, input, context]: Parameters<Core['call']>): Promise<Envelope> {
    return new Promise((resolve) => {
      if (this.#end !== undefined) return resolve(failed(this.#end));
      const callId = ++this.#lastCallId;
      try {
        this.#send({ kind: 'call', callId, method, input, context });
        this.#calls.set(callId, resolve);
      } catch (cause) {
        // an input that can't be cloned can't pass the contract either
        resolve(failed(new AppError('invalid-input', 'the input is not plain data', { cause })));
      }
    });
  }

  subscribe(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#end === undefined) this.#send({ kind: 'close' });
    await this.#ended.promise;
  }

  #send(message: ToCore): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule means windows
    this.#worker.postMessage(message);
  }

  #ask<Value>(question: HostQuestion): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) return reject(this.#end);
      const callId = ++this.#lastCallId;
      this.#questions.set(callId, (reply) =>
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `runHostMethod` in the thread gives CoreHost's own types; a clone keeps them
        reply.ok ? resolve(reply.value as Value) : reject(fromErrorData(reply.error)),
      );
      this.#send({ kind: 'host', callId, ...question });
    });
  }

  /** Resolves once the core is open. */
  #listen(options: CoreLinkOptions): Promise<void> {
    const opening = Promise.withResolvers<void>();
    const start = options.relayParser ?? refuseRelay;
    const parsers = parserHost(start, options.log, (news) => {
      if (this.#end === undefined) this.#send(news);
    });
    let isOpen = false;

    this.#worker.on('message', (message: FromCore) => {
      switch (message.kind) {
        case 'opened':
          isOpen = true;
          opening.resolve();
          break;
        case 'open-failed':
          opening.reject(fromErrorData(message.error));
          void this.#worker.terminate();
          break;
        case 'closed':
          this.#closeProblem = message.error === null ? undefined : fromErrorData(message.error);
          this.#stop(new AppError('cancelled', 'The library is closed'));
          // the core has closed the file: nothing is cut off
          void this.#worker.terminate();
          break;
        case 'answer':
          take(this.#calls, message.callId)?.(message.envelope);
          break;
        case 'host-answer':
          take(this.#questions, message.callId)?.(message.reply);
          break;
        case 'event':
          for (const listener of this.#listeners) listener(message.event);
          break;
        case 'log':
          options.log[message.level](message.text, message.data);
          break;
        case 'parser-start':
        case 'parser-post':
        case 'parser-weigh':
        case 'parser-kill':
          parsers.receive(message);
          break;
        default:
          assertNever(message);
      }
    });
    this.#worker.on('error', (cause) => options.log.error('the thread of the library failed', cause));
    this.#worker.on('exit', () => {
      parsers.killAll();
      const lost = new AppError('internal', 'The thread of the library has ended');
      opening.reject(lost);
      const isLost = this.#end === undefined;
      this.#stop(lost);
      // also where it was lost: a close that waits must not wait for ever
      if (this.#closeProblem === undefined) this.#ended.resolve();
      else this.#ended.reject(this.#closeProblem);
      if (isLost && isOpen) options.onLost?.(lost);
    });
    return opening.promise;
  }

  #stop(reason: AppError): void {
    if (this.#end !== undefined) return;
    this.#end = reason;
    for (const resolve of this.#calls.values()) resolve(failed(reason));
    for (const answer of this.#questions.values()) answer({ ok: false, error: toErrorData(reason) });
    this.#calls.clear();
    this.#questions.clear();
    this.#listeners.clear();
  }
}

function failed(error: AppError): Envelope {
  return { ok: false, error: toErrorData(error) };
}

function take<Value>(waiting: Map<number, Value>, id: number): Value | undefined {
  const value = waiting.get(id);
  waiting.delete(id);
  return value;
}

function refuseRelay(): never {
  throw new AppError('internal', 'the thread asked for a parser that it was to start itself');
}
