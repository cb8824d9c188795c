import type { LucideIcon } from 'lucide-react';
import type { KeyWords } from '../keys/index.ts';
import type { CommandMeans } from './commands.ts';

/** A choice of verbs that the palette shows alone. */
export interface Within {
  /** The key of what offers it. */
  readonly offer: string;
  readonly choice: string;
}

/** One line of the palette. */
export interface PaletteEntry {
  /** `command:next`, `album:12`; also how it is remembered. */
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly icon: LucideIcon | null;
  /** The picture's address; undefined where there is to be none. */
  readonly picture: string | null | undefined;
  /** The keys that do the same. */
  readonly keys?: readonly KeyWords[];
  readonly run: (means: CommandMeans) => void;
  /** Where it asks with what: then the palette stays, and shows that alone. */
  readonly within?: Within;
}

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
