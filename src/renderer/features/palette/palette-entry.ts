import type { LucideIcon } from 'lucide-react';
import type { CommandMeans } from './commands.ts';

/** One line of the palette. */
export interface PaletteEntry {
  /** `command:next`, `album:12`; also how it is remembered. */
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly icon: LucideIcon | null;
  /** The picture's address; undefined where there is to be none. */
  readonly picture: string | null | undefined;
  readonly run: (means: CommandMeans) => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
