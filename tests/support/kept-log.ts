import { inspect } from 'node:util';
import type { Log } from '../../src/main/ports/log.ts';

/** A log that keeps its lines, for tests that read them and for tests that want silence. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (text: string, data?: unknown) => {
    lines.push(`${level}: ${text}${data === undefined ? '' : ` ${inspect(data)}`}`);
  };
  return { lines, info: keep('info'), warn: keep('warning'), error: keep('error') };
}
