import type { RequestFacts } from './guard.ts';

/** As much of a request as is looked at; both of Node's kinds have it. */
interface RawRequest {
  readonly rawHeaders: readonly string[];
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}

/** What the guard looks at. Reads the raw headers, because Node's own list drops a second `Host`. */
export function requestFacts(incoming: RawRequest, isUpgrade: boolean): RequestFacts {
  const { rawHeaders } = incoming;
  const headers = Array.from(
    { length: rawHeaders.length / 2 },
    (_, at) => [(rawHeaders[at * 2] ?? '').toLowerCase(), rawHeaders[at * 2 + 1] ?? ''] as const,
  );
  return { method: incoming.method ?? '', target: incoming.url ?? '', headers, isUpgrade };
}
