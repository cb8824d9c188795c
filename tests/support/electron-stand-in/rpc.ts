/** Questions and answers over a process channel, the same on both ends. */
import type { Note, Packet } from './messages.ts';

export interface Rpc<Far> {
  readonly far: Far;
  readonly tell: (note: Note) => void;
  readonly receive: (packet: Packet) => void;
  /** Fails every question, open or to come: the other end is gone. */
  readonly end: (reason: string) => void;
}

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The far end as an object whose functions ask it; `near` answers what is asked from there. */
export function createRpc<Far extends object>(
  near: object,
  send: (packet: Packet) => void,
  onNote: (note: Note) => void,
): Rpc<Far> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let ending: string | undefined;

  const ask = (name: string, args: readonly unknown[]): Promise<unknown> => {
    if (ending !== undefined) return Promise.reject(new Error(ending));
    const id = ++lastId;
    const question = Promise.withResolvers<unknown>();
    waiting.set(id, question);
    // whoever asked hears of a failure; a question that nobody waits for must not end the test's process
    question.promise.catch(() => undefined);
    send({ kind: 'ask', id, name, args });
    return question.promise;
  };
  const answer = async (id: number, name: string, args: readonly unknown[]) => {
    try {
      const method = (near as Functions)[name];
      if (method === undefined) throw new Error(`the stand-in has no ${name}`);
      send({ kind: 'answer', id, value: await method(...(args as never[])) });
    } catch (thrown) {
      send({
        kind: 'failure',
        id,
        message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      });
    }
  };

  return {
    far: new Proxy({} as Far, {
      get: (_target, name) =>
        typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => ask(name, args) : undefined,
    }),
    tell: (note) => send({ kind: 'note', note }),
    receive: (packet) => {
      if (packet.kind === 'ask') return void answer(packet.id, packet.name, packet.args);
      if (packet.kind === 'note') return onNote(packet.note);
      const question = waiting.get(packet.id);
      waiting.delete(packet.id);
      if (packet.kind === 'answer') question?.resolve(packet.value);
      else question?.reject(new Error(packet.message));
    },
    end: (reason) => {
      ending = reason;
      for (const question of waiting.values()) question.reject(new Error(reason));
      waiting.clear();
    },
  };
}
