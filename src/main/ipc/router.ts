/** The one place that turns a call into an answer: finds the handler, validates, runs, makes a failure into data. */
import { contract, type ContractHandlers } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/people.ts';
import type { CallContext, CallSpec, Domain, Envelope } from '../../shared/contract/define.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

type AnyHandler = (input: unknown, context: CallContext) => unknown;

interface Route {
  readonly spec: CallSpec;
  readonly handler: AnyHandler;
}

export interface RouterParts {
  /** Undefined for a profile that does not exist (any more). */
  readonly findRole: (userId: UserId) => Role | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export type Router = (method: string, input: unknown, context: CallContext) => Promise<Envelope>;

const SLOW_CALL_MS = 200;
// a message may quote what the caller sent
const MAX_MESSAGE_LENGTH = 300;
const MAX_NAME_LENGTH = 100;

/** Answers every call of the contract. Never rejects; failures that are ours are logged with the method. */
export function createRouter(handlers: ContractHandlers, { findRole, clock, log }: RouterParts): Router {
  const routes = toRoutes(handlers);
  return async (named, input, context) => {
    // what crosses a border is a string by promise only
    const method = typeof named === 'string' ? named.slice(0, MAX_NAME_LENGTH) : '';
    const startedMs = clock.monotonicMs();
    try {
      const route = routes.get(method);
      if (route === undefined) throw new AppError('not-found', `There is no method ${method}`);
      const role = findRole(context.userId);
      // before the input is looked at: who may not ask learns nothing of what would have been right
      if (role === undefined || (route.spec.allowed === 'admins' && role !== 'admin')) throw notAllowed();
      const parsed = parseInput(route.spec, input);
      if (route.spec.allowed === 'self-or-admins' && role !== 'admin' && !isAboutSelf(parsed, context))
        throw notAllowed();
      return { ok: true, value: await route.handler(parsed, context) };
    } catch (thrown) {
      const error = toErrorData(thrown);
      if (error.code === 'internal') log.error(`call ${method} failed`, thrown);
      return { ok: false, error };
    } finally {
      const tookMs = clock.monotonicMs() - startedMs;
      if (tookMs > SLOW_CALL_MS) log.info(`call ${method} took ${Math.round(tookMs)} ms`);
    }
  };
}

function notAllowed(): AppError {
  return new AppError('not-allowed', 'Only an admin may do that', { details: { reason: 'role' } });
}

/** The field `userId` of a `profileCall` names the one who asks, or nobody. */
function isAboutSelf(input: unknown, { userId }: CallContext): boolean {
  const named = typeof input === 'object' && input !== null && 'userId' in input ? input.userId : undefined;
  return named === undefined || named === userId;
}

function parseInput(spec: CallSpec, input: unknown): unknown {
  const parsed = parse(spec, input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.map(String).join('.') ?? '';
    const message = `${place === '' ? 'The input' : place}: ${issue?.message ?? 'not valid'}`;
    throw new AppError('invalid-input', message.slice(0, MAX_MESSAGE_LENGTH), { cause: parsed.error });
  }
  return parsed.data;
}

/** In-process an input may be anything, also an object whose fields throw when they are looked at. */
function parse(spec: CallSpec, input: unknown): ReturnType<CallSpec['input']['safeParse']> {
  try {
    return spec.input.safeParse(input);
  } catch (cause) {
    throw new AppError('invalid-input', 'The input: can’t be read', { cause });
  }
}

function toRoutes(handlers: ContractHandlers): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  const served = new Map<string, Readonly<Record<string, unknown>>>(Object.entries(handlers));
  for (const [domainName, domain] of Object.entries<Domain>(contract)) {
    for (const [verb, spec] of Object.entries(domain)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked against the contract where it was defined
      routes.set(`${domainName}.${verb}`, { spec, handler: served.get(domainName)?.[verb] as AnyHandler });
    }
  }
  return routes;
}
