/**
 * Who may speak to the loopback server (docs/adr/0007-loopback-sessions.md). Every page that the person opens in their
 * browser can reach it, also under a foreign name that points to 127.0.0.1; so each request has to show that it comes
 * from our own page or from no page at all. Pure, so that each rule is tested alone.
 */

export interface RequestFacts {
  readonly method: string;
  /** As it came: what stands in the request line. */
  readonly target: string;
  /** Every header as it came, names in lower case; a name that came twice is in it twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly isUpgrade: boolean;
}

export interface Refusal {
  readonly status: 400 | 403 | 405 | 415 | 421;
  readonly reason: string;
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Why a request must not be answered whoever is signed in; undefined where it may go on. */
export function refuseSource(facts: RequestFacts, port: number): Refusal | undefined {
  return (
    refuseHost(facts, port) ??
    refuseMethod(facts) ??
    refuseTarget(facts) ??
    refuseOrigin(facts) ??
    refuseFetchSite(facts)
  );
}

/** What a page may send; neither can be sent to another origin without asking first. */
export type SentType = 'application/json' | 'application/octet-stream';

/** Why a write must not be done: a page can't set our header, nor send these types, without asking first, and we never say yes. */
export function refuseWrite(facts: RequestFacts, wanted: SentType = 'application/json'): Refusal | undefined {
  if (!isWrite(facts)) return undefined;
  if (only(facts, 'x-fonoteka') !== '1') return { status: 403, reason: 'the header x-fonoteka is missing' };
  const type = only(facts, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === wanted) return undefined;
  return { status: 415, reason: wanted === 'application/json' ? 'only JSON is read' : 'only plain bytes are read' };
}

function refuseHost(facts: RequestFacts, port: number): Refusal | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const host = only(facts, 'host');
  return host !== undefined && own.includes(host) ? undefined : { status: 421, reason: 'not a name of this server' };
}

function refuseMethod(facts: RequestFacts): Refusal | undefined {
  return METHODS.has(facts.method) ? undefined : { status: 405, reason: 'only GET, HEAD and POST' };
}

/** The absolute form would name another host than the one that was checked. */
function refuseTarget(facts: RequestFacts): Refusal | undefined {
  return facts.target.startsWith('/') ? undefined : { status: 400, reason: 'only a path is read' };
}

function refuseOrigin(facts: RequestFacts): Refusal | undefined {
  const refusal: Refusal = { status: 403, reason: 'not from our own page' };
  if (count(facts, 'origin') === 0) return isWrite(facts) || facts.isUpgrade ? refusal : undefined;
  return only(facts, 'origin') === `http://${only(facts, 'host')}` ? undefined : refusal;
}

/** Sent by browsers with every request; absent from command-line tools. */
function refuseFetchSite(facts: RequestFacts): Refusal | undefined {
  if (count(facts, 'sec-fetch-site') === 0) return undefined;
  const site = only(facts, 'sec-fetch-site');
  return site === 'same-origin' || site === 'none' ? undefined : { status: 403, reason: 'asked by another page' };
}

function isWrite(facts: RequestFacts): boolean {
  return facts.method !== 'GET' && facts.method !== 'HEAD';
}

/** The header's value if it came exactly once. */
function only(facts: RequestFacts, name: string): string | undefined {
  const values = facts.headers.filter(([each]) => each === name);
  return values.length === 1 ? values[0]?.[1] : undefined;
}

function count(facts: RequestFacts, name: string): number {
  return facts.headers.filter(([each]) => each === name).length;
}
