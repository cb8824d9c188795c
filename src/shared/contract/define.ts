/** The grammar of the contract: what a domain and a call are, and the types both sides draw from them. */
import { z } from 'zod';
import type { ErrorData } from '../errors.ts';
import type { UserId } from '../ids.ts';

/** One call: the schema that its input must pass, and (as a type only) what it replies. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Reply = unknown> {
  readonly input: Input;
  /** Never present; carries the reply's type. */
  readonly reply?: Reply;
}

export type Domain = Readonly<Record<string, CallSpec>>;

/** A call with the given input fields; unknown fields are refused. */
export function call<Shape extends z.ZodRawShape>(
  shape: Shape,
): { gives<Reply>(): CallSpec<z.ZodObject<Shape, z.core.$strict>, Reply> } {
  return { gives: () => ({ input: z.strictObject(shape) }) };
}

/** Who calls, and by which way in. Made by the front from its session, never from the call's input. */
export interface CallContext {
  readonly userId: UserId;
  readonly front: Front;
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
