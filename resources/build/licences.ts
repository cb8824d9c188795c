/**
 * The licences of every package that the program holds, gathered at build time into one file that the window loads when
 * somebody looks at it. The build fails where a bundle holds a package that is not in the list.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Name and place of the file in the built window. */
const LICENCES_FILE = 'licences.json';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it. */
  readonly licence: string;
  /** Null where the package brings no text along. */
  readonly text: string | null;
}

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** Some name here alone what they use where it is there. */
  readonly peerDependenciesMeta?: Readonly<Record<string, object>>;
}

/**
 * Every package that the sources name or that is installed with the program, and all that these need, by name.
 * More than a bundler leaves in: whose code is shaken out today may come back tomorrow.
 */
export function listLicences(root: string): readonly Licence[] {
  const found = new Map<string, Licence>();
  const waiting = [
    ...namedBySources(root),
    ...Object.keys(readJson(join(root, 'package.json')).dependencies ?? {}),
  ].map((name) => ({ name, from: root }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = findPackage(next.name, next.from, root);
    if (folder === undefined || isForTypes(next.name)) continue;
    const manifest = readJson(join(folder, 'package.json'));
    const key = `${next.name}@${manifest.version}`;
    if (found.has(key)) continue;
    found.set(key, {
      name: next.name,
      version: manifest.version,
      licence: manifest.license ?? 'unknown',
      text: findText(folder),
    });
    // also what is only used where it is there: a bundler takes it up where it is
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifest;
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
      ...peerDependencies,
      ...peerDependenciesMeta,
    })) {
      waiting.push({ name, from: folder });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packages of these modules that are not in the list. */
export function findUnlisted(
  licences: readonly { readonly name: string }[],
  moduleIds: Iterable<string>,
): readonly string[] {
  const listed = new Set(licences.map(({ name }) => name));
  const packages = new Set([...moduleIds].flatMap((id) => packageOf(id) ?? []));
  return [...packages].filter((name) => !listed.has(name));
}

/** Puts the list beside the window, and holds every bundle against it. */
export function licencesPlugin(root: string, { isWindow }: { readonly isWindow: boolean }): Plugin {
  return {
    name: 'fonoteka-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const licences = listLicences(root);
      const moduleIds = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const unlisted = findUnlisted(licences, moduleIds);
      if (unlisted.length > 0) this.error(`No licence is listed of ${unlisted.join(', ')}`);
      if (isWindow) this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: JSON.stringify(licences) });
    },
  };
}

/** Packages that a source imports by name; built-in modules and what is only a type are found to be none later. */
function namedBySources(root: string): ReadonlySet<string> {
  const source = join(root, 'src');
  const names = new Set<string>();
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsx?|css)$/.test(file)) continue;
    const text = readFileSync(join(source, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)(?=['"/])/g)) {
      // Electron is what the program runs in; it brings the licences of its own parts along
      if (name !== 'electron') names.add(name);
    }
  }
  return names;
}

/** The folder of a package as it is seen from another: a nested one comes first. */
function findPackage(name: string, from: string, root: string): string | undefined {
  for (let folder = from; folder.length >= root.length; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/** Types and their compiler are named as peers, and leave nothing in a bundle. */
function isForTypes(name: string): boolean {
  return name === 'typescript' || name.startsWith('@types/');
}

function packageOf(moduleId: string): string | undefined {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/')) ?? [];
  return name;
}

function findText(folder: string): string | null {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .toSorted();
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return texts.length === 0 ? null : texts.join('\n\n');
}

function readJson(path: string): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a package manager has installed
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
