/** Reads what each module of a tree imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** Text by path; paths have `/` and start at the tree's top. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** A file's path from the tree's top, which may lead out of it; a package's full name; `?` where it can't be known. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Leaves nothing behind in the built program. */
  readonly isType: boolean;
  readonly isReExport: boolean;
}

/** All TypeScript files below a folder. */
export function readSources(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]));
}

const known = new Map<string, readonly Import[]>();

/**
 * Every import of a module: static, dynamic, of types, and what it hands on. Throws where the text can't be parsed.
 * Cost: each text is parsed once.
 */
export function importsOf(path: string, text: string): readonly Import[] {
  const key = `${path}\n${text}`;
  const imports = known.get(key) ?? parseImports(path, text);
  known.set(key, imports);
  return imports;
}

function parseImports(path: string, text: string): readonly Import[] {
  const { module, program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const toImport = (specifier: string | undefined, isType: boolean, isReExport = false): Import => ({
    ...resolveFrom(path, specifier ?? '?'),
    isType,
    isReExport,
  });
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      toImport(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [toImport(moduleRequest.value, isType, true)],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      toImport(/^(['"`])([^$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2], false),
    ),
    // `import('./x.ts').Name` in a type, and `require`, stand in the program alone
    ...hiddenImports(program).map(({ specifier, isType }) => toImport(specifier, isType)),
  ];
}

function resolveFrom(path: string, specifier: string): { readonly target: string; readonly isPackage: boolean } {
  return specifier.startsWith('.')
    ? { target: posix.join(posix.dirname(path), specifier), isPackage: false }
    : { target: specifier, isPackage: true };
}

interface Hidden {
  readonly specifier: string | undefined;
  readonly isType: boolean;
}

function hiddenImports(node: unknown): readonly Hidden[] {
  if (Array.isArray(node)) return node.flatMap(hiddenImports);
  if (typeof node !== 'object' || node === null) return [];
  const own: Hidden[] = [];
  if ('type' in node && node.type === 'TSImportType' && 'source' in node) {
    own.push({ specifier: literalOf(node.source), isType: true });
  }
  if ('type' in node && node.type === 'CallExpression' && 'callee' in node && isRequire(node.callee)) {
    own.push({ specifier: 'arguments' in node ? literalOf(node.arguments) : undefined, isType: false });
  }
  return [...own, ...Object.values(node).flatMap(hiddenImports)];
}

function isRequire(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === 'require';
}

function literalOf(node: unknown): string | undefined {
  const first: unknown = Array.isArray(node) ? node[0] : node;
  if (typeof first !== 'object' || first === null || !('value' in first)) return undefined;
  return typeof first.value === 'string' ? first.value : undefined;
}
