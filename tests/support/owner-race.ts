/** Two programs that want one library at the same moment, and owners that end by kill -9. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childEnv } from './child-env.ts';

const program = fileURLToPath(new URL('./core-owner.ts', import.meta.url));

export interface OwnerRace {
  /** What both were answered, in alphabetical order; then the owner is killed or closes, and the other one opens. */
  round(isKilled: boolean): Promise<{ readonly answers: readonly string[]; readonly after: string }>;
  stop(): void;
}

/** Starts the two on the library in a folder. */
export async function startOwnerRace(folder: string): Promise<OwnerRace> {
  const contenders = await Promise.all([start(folder), start(folder)]);
  return {
    round: async (isKilled) => {
      const answers = await Promise.all(contenders.map((contender) => ask(contender, 'open')));
      const ownerAt = answers.indexOf('opened');
      const owner = contenders[ownerAt];
      const other = contenders[1 - ownerAt];
      if (owner === undefined || other === undefined) return { answers: answers.toSorted(), after: 'nobody owned it' };
      if (isKilled) await kill(owner);
      else await ask(owner, 'close');
      const after = await ask(other, 'open');
      await ask(other, 'close');
      if (isKilled) contenders[ownerAt] = await start(folder);
      return { answers: answers.toSorted(), after };
    },
    stop: () => contenders.forEach((contender) => contender.kill('SIGKILL')),
  };
}

async function start(folder: string): Promise<ChildProcess> {
  const child = fork(program, [folder], { env: childEnv });
  await once(child, 'message');
  return child;
}

async function ask(child: ChildProcess, message: string): Promise<string> {
  const answered = once(child, 'message');
  child.send(message);
  return String((await answered)[0]);
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
