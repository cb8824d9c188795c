/** The command line's grammar. Pure. */
import {
  exportFormats,
  playlistEncodings,
  type ExportFormat,
  type PlaylistEncoding,
} from '../../shared/contract/playlist-formats.ts';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'scan';
      readonly folders: readonly string[];
      readonly library: string | undefined;
      readonly isJson: boolean;
      readonly isDeep: boolean;
      /** To what an earlier scan asked of the folders. */
      readonly answer: 'gone' | 'wait' | undefined;
    }
  | {
      readonly name: 'tracks';
      readonly library: string | undefined;
      readonly query: string | undefined;
      /** Whose scores, likes and plays a query means; the first profile’s where left out. */
      readonly user: string | undefined;
    }
  | { readonly name: 'problems'; readonly library: string | undefined; readonly isJsonl: boolean }
  | { readonly name: 'check' | 'reindex' | 'people'; readonly library: string | undefined }
  | { readonly name: 'reset-password'; readonly library: string | undefined; readonly user: string }
  | {
      readonly name: 'import-user';
      readonly file: string;
      readonly library: string | undefined;
      readonly user: string | undefined;
      readonly isDryRun: boolean;
      readonly isJson: boolean;
    }
  | {
      readonly name: 'import-playlist';
      readonly files: readonly string[];
      /** What is taken of smart playlists: rules that find the same, all that can be, or the tracks that were in them. */
      readonly smart: 'exact' | 'rules' | 'tracks';
      readonly library: string | undefined;
      readonly user: string | undefined;
      readonly isDryRun: boolean;
      readonly isJson: boolean;
    }
  | {
      readonly name: 'export-playlist';
      readonly playlist: string;
      readonly library: string | undefined;
      readonly user: string | undefined;
      readonly format: ExportFormat;
      readonly encoding: PlaylistEncoding;
      /** The folder that the file is to lie in. */
      readonly base: string | undefined;
      readonly isAbsolute: boolean;
      /** Printed where left out. */
      readonly to: string | undefined;
    }
  | {
      readonly name: 'sync-playlist';
      /** All are listed where left out. */
      readonly file: string | undefined;
      readonly isBothWays: boolean;
      readonly isStopping: boolean;
      /** What is to be where both were changed. */
      readonly keep: 'mine' | 'file' | 'both' | undefined;
      readonly library: string | undefined;
      readonly user: string | undefined;
      readonly isJson: boolean;
    }
  | { readonly name: 'export-user'; readonly library: string | undefined; readonly user: string | undefined }
  | {
      readonly name: 'demo';
      readonly library: string | undefined;
      /** Where the files go; the usual place where left out. */
      readonly folder: string | undefined;
      readonly isRemoving: boolean;
    }
  | {
      readonly name: 'serve';
      readonly library: string | undefined;
      readonly port: number;
      readonly isOpening: boolean;
      readonly isWatching: boolean;
    };

/** Bad usage: one plain sentence. */
export interface UsageProblem {
  readonly name: 'usage';
  readonly message: string;
}

const library = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** The command that the words (without program names) stand for, or what is wrong with them. Never throws. */
export function parseCommand(words: readonly string[]): Command | UsageProblem {
  const [name, ...rest] = words;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help' };
    case 'version':
    case '--version':
      return { name: 'version' };
    case 'scan':
      return scanCommand(rest);
    case 'tracks':
      return tracksCommand(rest);
    case 'problems':
      return parsed(rest, { library, jsonl: flag }, ({ values, positionals }) =>
        withoutWords(positionals, { name, library: values.library, isJsonl: values.jsonl }),
      );
    case 'reset-password':
      return parsed(rest, { library, user: { type: 'string' } }, ({ values: { user, library: file }, positionals }) => {
        if (user === undefined) return usage('reset-password needs a profile: fonoteka reset-password --user NAME');
        return withoutWords(positionals, { name, library: file, user });
      });
    case 'check':
    case 'people':
    case 'reindex':
      return parsed(rest, { library }, ({ values, positionals }) =>
        withoutWords(positionals, { name, library: values.library }),
      );
    case 'export-user':
      return parsed(rest, { library, user: { type: 'string' } }, ({ values, positionals }) =>
        withoutWords(positionals, { name, library: values.library, user: values.user }),
      );
    case 'import-playlist':
      return importPlaylistCommand(rest);
    case 'export-playlist':
      return exportPlaylistCommand(rest);
    case 'sync-playlist':
      return syncPlaylistCommand(rest);
    case 'import-user':
      return importCommand(rest);
    case 'demo':
      return parsed(rest, { library, to: { type: 'string' }, remove: flag }, ({ values, positionals }) =>
        withoutWords(positionals, { name, library: values.library, folder: values.to, isRemoving: values.remove }),
      );
    case 'serve':
      return serveCommand(rest);
    default:
      return usage(`there is no command ${name}`);
  }
}

function parsed<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
  build: (
    result: ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>>,
  ) => Command | UsageProblem,
): Command | UsageProblem {
  if (words.includes('--help') || words.includes('-h')) return { name: 'help' };
  try {
    const result = parseArgs({ args: [...words], options, allowPositionals: true });
    return build(result);
  } catch (thrown) {
    return usage(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function scanCommand(words: readonly string[]): Command | UsageProblem {
  const options = { library, json: flag, deep: flag, answer: { type: 'string' } } as const;
  return parsed(words, options, ({ values, positionals }) => {
    if (positionals.length === 0) return usage('scan needs a folder: fonoteka scan <folder>…');
    const { library: named, json: isJson, deep: isDeep, answer } = values;
    if (answer !== undefined && answer !== 'gone' && answer !== 'wait') return usage('--answer is gone or wait');
    return { name: 'scan', folders: positionals, library: named, isJson, isDeep, answer };
  });
}

function importCommand(words: readonly string[]): Command | UsageProblem {
  const options = { library, user: { type: 'string' }, 'dry-run': flag, json: flag } as const;
  return parsed(words, options, ({ values, positionals }) => {
    const [file, ...more] = positionals;
    if (file === undefined) return usage('import-user needs a file: fonoteka import-user <file>');
    const { library: named, user, json, 'dry-run': isDryRun } = values;
    return withoutWords(more, { name: 'import-user', file, library: named, user, isDryRun, isJson: json });
  });
}

/** A query may begin with a minus, which would be taken for an option. */
function joinQuery(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--query');
  const value = words[at + 1];
  if (at === -1 || value === undefined) return words;
  return [...words.slice(0, at), `--query=${value}`, ...words.slice(at + 2)];
}

function tracksCommand(words: readonly string[]): Command | UsageProblem {
  const text = { type: 'string' } as const;
  // one object a line is the only form there is; `--jsonl` says so to whoever reads the command
  return parsed(joinQuery(words), { library, jsonl: flag, query: text, user: text }, ({ values, positionals }) => {
    const { library: named, query, user } = values;
    return withoutWords(positionals, { name: 'tracks', library: named, query, user });
  });
}

function serveCommand(words: readonly string[]): Command | UsageProblem {
  const options = { library, port: { type: 'string' }, open: flag, 'no-watch': flag } as const;
  return parsed(words, options, ({ values, positionals }) => {
    const port = toPort(values.port);
    if (port === undefined) return usage('--port takes a number from 0 to 65535');
    const { library: named, open: isOpening, 'no-watch': isBlind } = values;
    return withoutWords(positionals, { name: 'serve', library: named, port, isOpening, isWatching: !isBlind });
  });
}

function importPlaylistCommand(words: readonly string[]): Command | UsageProblem {
  const text = { type: 'string' } as const;
  const options = { library, user: text, smart: text, 'dry-run': flag, json: flag } as const;
  return parsed(words, options, ({ values, positionals: files }) => {
    if (files.length === 0) return usage('import-playlist needs a file: fonoteka import-playlist <file>…');
    const smart = (['exact', 'rules', 'tracks'] as const).find((one) => one === (values.smart ?? 'exact'));
    if (smart === undefined) return usage('--smart is exact, rules or tracks');
    const { library: named, user, json, 'dry-run': isDryRun } = values;
    return { name: 'import-playlist', files, smart, library: named, user, isDryRun, isJson: json };
  });
}

function exportPlaylistCommand(words: readonly string[]): Command | UsageProblem {
  const text = { type: 'string' } as const;
  const options = { library, user: text, format: text, encoding: text, base: text, to: text, absolute: flag } as const;
  return parsed(words, options, ({ values, positionals }) => {
    const [playlist, ...more] = positionals;
    if (playlist === undefined) return usage('export-playlist needs a name: fonoteka export-playlist <name>');
    const ending = values.to?.slice(values.to.lastIndexOf('.') + 1).toLowerCase();
    const named = exportFormats.find((one) => one === ending);
    const format = exportFormats.find((one) => one === (values.format ?? named ?? 'm3u8'));
    if (format === undefined) return usage(`--format takes one of ${exportFormats.join(', ')}`);
    const encoding = playlistEncodings.find((one) => one === (values.encoding ?? 'utf-8'));
    if (encoding === undefined) return usage(`--encoding takes one of ${playlistEncodings.join(', ')}`);
    const { library: file, user, base, to, absolute: isAbsolute } = values;
    const command = { playlist, library: file, user, format, encoding, base, isAbsolute, to };
    return withoutWords(more, { name: 'export-playlist', ...command });
  });
}

function syncPlaylistCommand(words: readonly string[]): Command | UsageProblem {
  const text = { type: 'string' } as const;
  const options = { library, user: text, both: flag, stop: flag, keep: text, json: flag } as const;
  return parsed(words, options, ({ values, positionals }) => {
    const [file, ...more] = positionals;
    const { library: named, user, both: isBothWays, stop: isStopping, json: isJson } = values;
    const keep = (['mine', 'file', 'both'] as const).find((one) => one === values.keep);
    if (values.keep !== undefined && keep === undefined) return usage('--keep is mine, file or both');
    const wishes = [isBothWays, isStopping, keep !== undefined].filter(Boolean).length;
    if (wishes > 1) return usage('sync-playlist takes one of --both, --stop and --keep');
    if (wishes === 1 && file === undefined) return usage('sync-playlist needs a file: fonoteka sync-playlist <file>');
    const command = { file, isBothWays, isStopping, keep, library: named, user, isJson };
    return withoutWords(more, { name: 'sync-playlist', ...command });
  });
}

function withoutWords(positionals: readonly string[], command: Command): Command | UsageProblem {
  return positionals.length === 0 ? command : usage(`${command.name} does not take ${positionals.join(' ')}`);
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function usage(message: string): UsageProblem {
  return { name: 'usage', message };
}
