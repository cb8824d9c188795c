/** Reads what `strace -f -xx` wrote down: what a program did to some files of one folder, in the order in which it was done. */

/** A file, whatever it is called by then. */
export type FileId = number;

export type Operation =
  | { readonly kind: 'create'; readonly name: string; readonly file: FileId }
  | { readonly kind: 'write'; readonly file: FileId; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: FileId; readonly length: number }
  | { readonly kind: 'sync'; readonly file: FileId }
  | { readonly kind: 'sync-folder' }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly name: string };

/** The calls that `readTrace` knows. */
export const tracedCalls =
  'openat,open,close,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,' +
  'clone,clone3,fork,vfork';

export interface TraceOptions {
  readonly folder: string;
  /** Which of its files are looked at, by name. */
  readonly isWanted: (name: string) => boolean;
  /** Files that are there at the start, by name. */
  readonly known: ReadonlyMap<string, FileId>;
}

interface OpenFile {
  readonly file: FileId | 'folder';
  readonly isAppending: boolean;
}

/** Everything that was done to the wanted files. Throws where the trace has something that would have to be guessed. */
export async function readTrace(
  lines: AsyncIterable<string> | Iterable<string>,
  options: TraceOptions,
): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  const reader = createReader(options, (operation) => void operations.push(operation));
  const unfinished = new Map<number, string>();
  for await (const line of lines) {
    const space = line.indexOf(' ');
    const thread = Number(line.slice(0, space));
    let text = line.slice(space).trimStart();
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)?.[0];
    if (resumed !== undefined) text = (unfinished.get(thread) ?? '') + text.slice(resumed.length);
    if (text.endsWith('<unfinished ...>')) unfinished.set(thread, text.slice(0, -'<unfinished ...>'.length).trimEnd());
    else reader(thread, text);
  }
  return operations;
}

function createReader({ folder, isWanted, known }: TraceOptions, tell: (operation: Operation) => void) {
  /** Of each thread; those of one process share one. */
  const tables = new Map<number, Map<number, OpenFile>>();
  const names = new Map(known);
  const lengths = new Map<FileId, number>();
  let lastFile = Math.max(0, ...known.values());

  const nameOf = (path: string | undefined) => {
    if (path === undefined || !path.startsWith(`${folder}/`)) return undefined;
    const name = path.slice(folder.length + 1);
    return !name.includes('/') && isWanted(name) ? name : undefined;
  };
  const takeOpen = (table: Map<number, OpenFile>, args: string, descriptor: number) => {
    const path = stringsOf(args)[0]?.toString();
    table.delete(descriptor);
    if (path === folder) table.set(descriptor, { file: 'folder', isAppending: false });
    const name = nameOf(path);
    if (name === undefined) return;
    const there = names.get(name);
    const file = there ?? ++lastFile;
    names.set(name, file);
    if (there === undefined) tell({ kind: 'create', name, file });
    else if (args.includes('O_TRUNC')) tell({ kind: 'truncate', file, length: 0 });
    if (there === undefined || args.includes('O_TRUNC')) lengths.set(file, 0);
    table.set(descriptor, { file, isAppending: args.includes('O_APPEND') });
  };
  const takeRename = (args: string) => {
    const [from, to] = stringsOf(args).map((bytes) => nameOf(bytes.toString()));
    const file = from === undefined ? undefined : names.get(from);
    if (from === undefined || to === undefined || file === undefined) return;
    names.delete(from);
    names.set(to, file);
    tell({ kind: 'rename', from, to });
  };
  const takeWrite = (open: OpenFile & { readonly file: FileId }, call: string, { args, result }: Call) => {
    const [bytes] = stringsOf(args);
    const offset = call === 'pwrite64' ? Number(/(\d+)$/.exec(args)?.[1]) : lengths.get(open.file);
    // what goes on from a place of its own would have to be followed; nothing that is looked at does
    if (bytes === undefined || offset === undefined || (call !== 'pwrite64' && !(call === 'write' && open.isAppending)))
      throw new Error(`the trace has a ${call} that is not understood`);
    tell({ kind: 'write', file: open.file, offset, bytes: bytes.subarray(0, result) });
    lengths.set(open.file, Math.max(lengths.get(open.file) ?? 0, offset + result));
  };

  return (thread: number, text: string) => {
    const match = /^(\w+)\((.*)\)\s+= (\d+)/s.exec(text);
    if (match === null) return;
    const [, call = '', args = '', answer = ''] = match;
    const result = Number(answer);
    const table = tables.get(thread) ?? new Map<number, OpenFile>();
    tables.set(thread, table);
    // what another process inherits is closed when it becomes another program
    if (/^clone|fork$/.test(call)) return void tables.set(result, args.includes('CLONE_FILES') ? table : new Map());
    if (call.startsWith('open')) return takeOpen(table, args, result);
    if (call.startsWith('rename')) return takeRename(args);
    if (call.startsWith('unlink')) {
      const name = nameOf(stringsOf(args)[0]?.toString());
      if (name !== undefined && names.delete(name)) tell({ kind: 'unlink', name });
      return;
    }
    const descriptor = Number(/^\d+/.exec(args)?.[0]);
    const open = table.get(descriptor);
    if (open === undefined) return;
    const { file } = open;
    if (call === 'close') table.delete(descriptor);
    else if (file === 'folder') tell({ kind: 'sync-folder' });
    else if (call.endsWith('sync')) tell({ kind: 'sync', file });
    else if (call === 'ftruncate') {
      const length = Number(/(\d+)$/.exec(args)?.[1]);
      lengths.set(file, length);
      tell({ kind: 'truncate', file, length });
    } else takeWrite({ ...open, file }, call, { args, result });
  };
}

interface Call {
  readonly args: string;
  readonly result: number;
}

/** The strings among a call's arguments, each as its bytes. */
function stringsOf(args: string): readonly Buffer[] {
  return Array.from(args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g), ([, hex = '', isCut]) => {
    if (isCut !== undefined) throw new Error('the trace has a string that was cut off');
    return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
  });
}
