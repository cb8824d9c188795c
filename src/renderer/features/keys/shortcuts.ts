/** Every key that works, in one table: the window obeys it, and the help shows it. */
import type { TFunction } from 'i18next';
import { altKeyName, commandKeyName, commandKeyRole, hasCommandKey, shiftKeyName } from '../../elements/modifiers.ts';

/** A key by its place on the keyboard, whatever the layout; `?` and `/` alone go by what is written on them. */
interface Stroke {
  readonly code: string;
  readonly isCommand?: boolean;
  readonly isShift?: boolean;
  readonly isAlt?: boolean;
}

interface Shortcut<Id extends string> {
  readonly name: Id;
  readonly strokes: readonly Stroke[];
}

const command = (code: string): Stroke => ({ code, isCommand: true });

/** Work wherever the focus is, except where one types. */
export const globalShortcuts = [
  { name: 'playPause', strokes: [{ code: 'Space' }] },
  { name: 'next', strokes: [command('ArrowRight')] },
  { name: 'previous', strokes: [command('ArrowLeft')] },
  { name: 'volumeUp', strokes: [command('ArrowUp')] },
  { name: 'volumeDown', strokes: [command('ArrowDown')] },
  { name: 'undo', strokes: [command('KeyZ')] },
  { name: 'details', strokes: [{ code: 'Enter', isAlt: true }] },
  { name: 'nextPane', strokes: [{ code: 'F6' }] },
  { name: 'previousPane', strokes: [{ code: 'F6', isShift: true }] },
  { name: 'search', strokes: [{ code: '/' }, command('KeyF')] },
  { name: 'palette', strokes: [command('KeyK')] },
  { name: 'settings', strokes: [command('Comma')] },
  { name: 'help', strokes: [{ code: '?' }, command('Slash')] },
] as const satisfies readonly Shortcut<string>[];

export type GlobalShortcut = (typeof globalShortcuts)[number]['name'];

/** Belong to lists, grids, the queue and the edges of panes, which obey them themselves. */
const listShortcuts = [
  { name: 'open', strokes: [{ code: 'Enter' }] },
  { name: 'extend', strokes: [{ code: 'ArrowDown', isShift: true }] },
  { name: 'toggle', strokes: [command('Space')] },
  { name: 'selectAll', strokes: [command('KeyA')] },
  { name: 'ends', strokes: [{ code: 'Home' }, { code: 'End' }] },
  { name: 'menu', strokes: [{ code: 'F10', isShift: true }, { code: 'ContextMenu' }] },
] as const satisfies readonly Shortcut<string>[];

const queueShortcuts = [
  {
    name: 'move',
    strokes: [
      { code: 'ArrowUp', isAlt: true },
      { code: 'ArrowDown', isAlt: true },
    ],
  },
  {
    name: 'moveToEdge',
    strokes: [
      { code: 'Home', isAlt: true },
      { code: 'End', isAlt: true },
    ],
  },
  { name: 'remove', strokes: [{ code: 'Delete' }] },
] as const satisfies readonly Shortcut<string>[];

export type ShortcutName =
  | GlobalShortcut
  | (typeof listShortcuts)[number]['name']
  | (typeof queueShortcuts)[number]['name'];

interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What the key means everywhere; undefined where it means nothing. */
export function findGlobalShortcut(press: KeyPress): GlobalShortcut | undefined {
  return globalShortcuts.find(({ strokes }) => strokes.some((stroke: Stroke) => matches(stroke, press)))?.name;
}

function matches({ code, isCommand = false, isShift = false, isAlt = false }: Stroke, press: KeyPress): boolean {
  const hasOther = press.ctrlKey || press.metaKey;
  // on which key the sign stands, and with which others, is the layout's matter
  if (code === '?' || code === '/') return press.key === code && !hasOther && !press.altKey;
  return (
    press.code === code &&
    press.shiftKey === isShift &&
    press.altKey === isAlt &&
    (isCommand ? hasCommandKey(press) : !hasOther)
  );
}

interface ShortcutLine {
  readonly label: string;
  /** As on the keys: `Ctrl →`. */
  readonly strokes: readonly string[];
}

interface ShortcutGroup {
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

/** The whole table in words. */
export function shortcutGroups(t: TFunction): readonly ShortcutGroup[] {
  const words = nameWords(t);
  const line = ({ name, strokes }: Shortcut<ShortcutName>): ShortcutLine => ({
    label: words[name],
    strokes: strokes.map((stroke) => strokeWords(t, stroke)),
  });
  return [
    { title: t('help.everywhere'), lines: globalShortcuts.map(line) },
    {
      title: t('help.lists'),
      lines: [...listShortcuts.map(line), { label: t('help.find'), strokes: [t('help.letters')] }],
    },
    { title: t('help.ordered'), lines: queueShortcuts.map(line) },
  ];
}

export interface KeyWords {
  /** As on the keys: `Ctrl →`. */
  readonly caps: string;
  /** As assistive technology is told: `Control+ArrowRight`. */
  readonly spoken: string;
}

/** The keys of one line of the table, or the one of them that is meant. */
export function keysOf(t: TFunction, name: ShortcutName, only?: number): readonly KeyWords[] {
  const all: readonly Shortcut<ShortcutName>[] = [...globalShortcuts, ...listShortcuts, ...queueShortcuts];
  const strokes = all.find((shortcut) => shortcut.name === name)?.strokes ?? [];
  return strokes
    .filter((_, at) => only === undefined || at === only)
    .map((stroke) => ({ caps: strokeWords(t, stroke), spoken: spokenStroke(stroke) }));
}

function spokenStroke({ code, isCommand, isShift, isAlt }: Stroke): string {
  const signs: Readonly<Record<string, string>> = { Comma: ',', Slash: '/' };
  const modifiers = [
    isCommand === true ? commandKeyRole : '',
    isAlt === true ? 'Alt' : '',
    isShift === true ? 'Shift' : '',
  ];
  return [...modifiers, signs[code] ?? code.replace(/^Key/, '')].filter((part) => part !== '').join('+');
}

function nameWords(t: TFunction): Readonly<Record<ShortcutName, string>> {
  return {
    playPause: t('help.playPause'),
    next: t('help.next'),
    previous: t('help.previous'),
    volumeUp: t('help.volumeUp'),
    volumeDown: t('help.volumeDown'),
    undo: t('help.undo'),
    details: t('help.details'),
    nextPane: t('help.nextPane'),
    previousPane: t('help.previousPane'),
    search: t('help.search'),
    palette: t('help.palette'),
    settings: t('help.settings'),
    help: t('help.help'),
    open: t('help.open'),
    extend: t('help.extend'),
    toggle: t('help.toggle'),
    selectAll: t('help.selectAll'),
    ends: t('help.ends'),
    menu: t('help.menu'),
    move: t('help.move'),
    moveToEdge: t('help.moveToEdge'),
    remove: t('help.remove'),
  };
}

function strokeWords(t: TFunction, { code, isCommand, isShift, isAlt }: Stroke): string {
  const keys: Readonly<Record<string, string>> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Space: t('help.space'),
    Comma: ',',
    Slash: '/',
    ContextMenu: t('help.menuKey'),
  };
  const modifiers = [
    isCommand === true ? commandKeyName : '',
    isAlt === true ? altKeyName : '',
    isShift === true ? shiftKeyName : '',
  ];
  return [...modifiers, keys[code] ?? code.replace(/^Key/, '')].filter((part) => part !== '').join(' ');
}
