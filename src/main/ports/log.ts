/** The log. Standard error, because standard output belongs to the command line's answers. */
export interface Log {
  info(text: string, data?: unknown): void;
  warn(text: string, data?: unknown): void;
  error(text: string, data?: unknown): void;
}

/** Writes lines to standard error; `info` only where `isVerbose`. */
export function stderrLog(isVerbose: boolean): Log {
  // nobody may read it any more: a terminal that was closed, a pipe whose reader left. That is no reason to fail
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  const line = (level: string, text: string, data: unknown) => {
    const tail =
      data === undefined ? '' : ` ${data instanceof Error ? (data.stack ?? data.message) : JSON.stringify(data)}`;
    process.stderr.write(`fonoteka ${level}: ${withoutTokens(text + tail)}\n`);
  };
  return {
    info: (text, data) => {
      if (isVerbose) line('info', text, data);
    },
    warn: (text, data) => line('warning', text, data),
    error: (text, data) => line('error', text, data),
  };
}

// 32 bytes as base64url: sessions, doors and entry codes are written like that, and hardly a name is
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** The line without what could sign somebody in. Nothing of ours writes one to the log; what is logged may quote anything. */
export function withoutTokens(line: string): string {
  return line.replaceAll(TOKEN, '[token]');
}
