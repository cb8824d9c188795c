/** The core's side of the link: makes the core inside this thread and serves it to the thread that opened it. */
import type { MessagePort } from 'node:worker_threads';
import type { Envelope } from '../../shared/contract/define.ts';
import { assertNever, toErrorData } from '../../shared/errors.ts';
import type { Core, CoreConfig, CoreHost } from '../core-api.ts';
import type { Log } from '../ports/log.ts';
import type { StartParserProcess } from '../ports/parser-process.ts';
import type { FromCore, HostQuestion, HostReply, ThreadData, ToCore } from './messages.ts';
import { relayedParsers } from './relayed-parser.ts';

export interface CoreMaker {
  readonly createCore: (config: CoreConfig, ports: { startParser: StartParserProcess; log: Log }) => Promise<Core>;
  readonly forkParser: (entryPath: string, log: Log) => StartParserProcess;
}

/** Makes the core and serves it until it is told to close. Never rejects: a failure to open is told over the port. */
export async function runCoreThread(port: MessagePort, data: ThreadData, maker: CoreMaker): Promise<void> {
  const send = (message: FromCore) => port.postMessage(message);
  const log = relayedLog(send);
  const relay = relayedParsers(send);
  const startParser = data.areParsersRelayed ? relay.start : maker.forkParser(data.parserPath, log);

  // parsers may answer while the core still opens, so the port is read from the start
  let core: Core | undefined;
  port.on('message', (message: ToCore) => {
    switch (message.kind) {
      case 'call':
      case 'host':
      case 'close':
        if (core !== undefined) void serve(core, message, send);
        break;
      case 'parser-message':
      case 'parser-rss':
      case 'parser-exit':
        relay.receive(message);
        break;
      default:
        assertNever(message);
    }
  });

  try {
    core = await maker.createCore(data.config, { startParser, log });
    core.subscribe((event) => send({ kind: 'event', event }));
    send({ kind: 'opened' });
  } catch (thrown) {
    const error = toErrorData(thrown);
    if (error.code === 'internal') log.error('the library could not be opened', thrown);
    send({ kind: 'open-failed', error });
    port.close();
  }
}

type Question = Extract<ToCore, { kind: 'call' | 'host' | 'close' }>;

async function serve(core: Core, message: Question, send: (message: FromCore) => void): Promise<void> {
  switch (message.kind) {
    case 'call': {
      const envelope = await core.call(message.method, message.input, message.context);
      sendAnswer(message.callId, envelope, send);
      break;
    }
    case 'host':
      send({ kind: 'host-answer', callId: message.callId, reply: await askHost(core.host, message) });
      break;
    case 'close':
      send({ kind: 'closed', error: await closeCore(core) });
      break;
  }
}

/** An answer that can't be cloned is a fault of ours, but not one to lose the library over. */
function sendAnswer(callId: number, envelope: Envelope, send: (message: FromCore) => void): void {
  try {
    send({ kind: 'answer', callId, envelope });
  } catch (thrown) {
    relayedLog(send).error('an answer is not plain data', thrown);
    send({ kind: 'answer', callId, envelope: { ok: false, error: toErrorData(thrown) } });
  }
}

async function askHost(host: CoreHost, question: HostQuestion): Promise<HostReply> {
  try {
    return { ok: true, value: await runHostMethod(host, question) };
  } catch (thrown) {
    return { ok: false, error: toErrorData(thrown) };
  }
}

function runHostMethod(host: CoreHost, question: HostQuestion): Promise<unknown> {
  switch (question.method) {
    case 'ownerId':
      return host.ownerId();
    case 'locateAudio':
      return host.locateAudio(...question.args);
    case 'locateArt':
      return host.locateArt(...question.args);
    case 'inspectPaths':
      return host.inspectPaths(...question.args);
    case 'listProfiles':
      return host.listProfiles();
    case 'enterAsLast':
      return host.enterAsLast(...question.args);
    case 'signIn':
      return host.signIn(...question.args);
    case 'signOut':
      return host.signOut(...question.args);
    case 'findSession':
      return host.findSession(...question.args);
    default:
      return assertNever(question);
  }
}

async function closeCore(core: Core) {
  try {
    await core.close();
    return null;
  } catch (thrown) {
    return toErrorData(thrown);
  }
}

function relayedLog(send: (message: FromCore) => void): Log {
  const line = (level: keyof Log) => (text: string, data?: unknown) =>
    send({ kind: 'log', level, text, data: toPlain(data) });
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** What is logged may hold functions or handles, which can't cross. */
function toPlain(data: unknown): unknown {
  if (data === undefined) return undefined;
  if (data instanceof Error) return data.stack ?? data.message;
  // one of the few values that JSON leaves out altogether
  if (typeof data === 'function' || typeof data === 'symbol') return typeof data;
  return JSON.parse(JSON.stringify(data));
}
