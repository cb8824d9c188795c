/** The grammar of the contract: what a domain and a call are, and the types both sides draw from them. */
import { z } from 'zod';
import type { ErrorData } from '../errors.ts';
import type { SessionId, UserId } from '../ids.ts';

/**
 * Who may make a call. `everybody`: all who are signed in, for the library as it is shown and for what is their own;
 * `admins`: what is everybody's is changed by them alone; `self-or-admins`: everybody for the profile that the input's
 * `userId` names if it is their own, admins for any. The router holds it, in one place; a handler need not ask again.
 */
type Allowed = 'everybody' | 'admins' | 'self-or-admins';

/** One call: the schema that its input must pass, who may make it, and (as a type only) what it replies. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Reply = unknown> {
  readonly input: Input;
  readonly allowed: Allowed;
  /** Never present; carries the reply's type. */
  readonly reply?: Reply;
}

export type Domain = Readonly<Record<string, CallSpec>>;

interface CallStart<Shape extends z.ZodRawShape> {
  gives<Reply>(): CallSpec<z.ZodObject<Shape, z.core.$strict>, Reply>;
}

/** A call with the given input fields; unknown fields are refused. Everybody who is signed in may make it. */
export function call<Shape extends z.ZodRawShape>(shape: Shape): CallStart<Shape> {
  return { gives: () => ({ input: z.strictObject(shape), allowed: 'everybody' }) };
}

/** As `call`, for admins alone: others are answered not-allowed, and nothing runs. */
export function adminCall<Shape extends z.ZodRawShape>(shape: Shape): CallStart<Shape> {
  return { gives: () => ({ input: z.strictObject(shape), allowed: 'admins' }) };
}

/** As `call`, about the profile of the field `userId`: one's own, which is meant where it is left out; any for admins. */
export function profileCall<Shape extends z.ZodRawShape>(shape: Shape): CallStart<Shape> {
  return { gives: () => ({ input: z.strictObject(shape), allowed: 'self-or-admins' }) };
}

/** Who calls, and by which way in. Made by the front from its session, never from the call's input. */
export interface CallContext {
  readonly userId: UserId;
  readonly front: Front;
  /** The session that shows who asks; none on the command line. */
  readonly sessionId?: SessionId;
}

/** `process`: tests and the command line; `electron`: the window; `web`: the loopback server. */
export type Front = 'process' | 'electron' | 'web';

type InputOf<Spec> = Spec extends CallSpec<infer Input> ? z.infer<Input> : never;
/** What a caller may give: fields with a default may be left out. */
export type GivenOf<Spec> = Spec extends CallSpec<infer Input> ? z.input<Input> : never;
export type ReplyOf<Spec> = Spec extends CallSpec<z.ZodType, infer Reply> ? Reply : never;

/** The functions that serve a domain, one a call. */
export type HandlersOf<D extends Domain> = {
  readonly [Verb in keyof D]: (
    input: InputOf<D[Verb]>,
    context: CallContext,
  ) => ReplyOf<D[Verb]> | Promise<ReplyOf<D[Verb]>>;
};

/** The answer of every call. */
export type Envelope<Reply = unknown> =
  | { readonly ok: true; readonly value: Reply }
  | { readonly ok: false; readonly error: ErrorData };
