import type { TFunction } from 'i18next';
import type { LucideIcon } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import type { ShortcutName } from '../keys/index.ts';

/** One thing that can be done: an item of a menu, and a line of the palette. */
export interface Verb {
  /** Of its own among those it stands with, and the same in every language. */
  readonly name: string;
  readonly icon: LucideIcon | null;
  readonly label: string;
  /** Tells apart what is called the same. */
  readonly note?: string;
  readonly isDisabled?: boolean;
  /** Its name as a button, which stands apart from what it is for. */
  readonly spoken?: string;
  /** The keys that do the same in the list where it is chosen; where they have several meanings, which of them. */
  readonly keys?: { readonly name: ShortcutName; readonly only?: number };
  readonly run: () => void;
}

/** A verb that asks with what: a menu beside the menu, and a list of its own in the palette. */
export interface VerbChoice {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly verbs: readonly VerbPart[];
}

export type VerbPart = Verb | VerbChoice | 'line';

/** What verbs may have to know of the window. */
export interface Around {
  readonly t: TFunction;
  readonly language: string;
  /** The address that is open. */
  readonly location: string;
  readonly navigate: (address: string, options?: { readonly replace: boolean }) => void;
  readonly isAdmin: boolean;
  readonly playlists: readonly PlaylistCard[];
}

/** Verbs in the words of a window. */
export type VerbsOf = (around: Around) => readonly VerbPart[];

export function isChoice(part: VerbPart): part is VerbChoice {
  return part !== 'line' && 'verbs' in part;
}
