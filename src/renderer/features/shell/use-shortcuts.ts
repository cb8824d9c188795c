import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { focusNextPane } from '../../elements/panes-focus.ts';
import { isTrackId } from '../../link/id-lists.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { showDetails, showHelp, showPalette } from '../../stores/dialogs.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { useSelectedTracks } from '../../stores/selected-tracks.ts';
import { findGlobalShortcut, type GlobalShortcut } from '../keys/index.ts';
import { stepVolume } from '../player/index.ts';
import { startSearch } from '../search/index.ts';
import { useUndoAction } from './use-undo.ts';

const TYPING =
  'input:not([type="range"]):not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';
// a notice calls itself a dialog too, but holds nobody up; nor does one that is about to be gone
const DIALOG =
  '[role="dialog"]:not([aria-modal="false"], [data-closed]), [role="alertdialog"]:not([aria-modal="false"], [data-closed])';
// what has a meaning of its own for the space bar
const PRESSABLE = `${TYPING}, button, a, summary, input, [role="menuitem"], [role="menuitemradio"], [role="tab"], [role="separator"], ${DIALOG}`;

const ALONE: ReadonlySet<GlobalShortcut> = new Set([
  'nextPane',
  'previousPane',
  'details',
  'help',
  'search',
  'palette',
]);
// also where one types
const ANYWHERE: ReadonlySet<GlobalShortcut> = new Set(['nextPane', 'previousPane', 'palette']);

/** Keys that work wherever the focus is; they are listed in `shortcuts.ts`. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  const undo = useUndoAction();
  const obey = useRef<(name: GlobalShortcut) => boolean>(() => false);
  useEffect(() => {
    const actions: Readonly<Record<GlobalShortcut, () => boolean | void>> = {
      playPause: togglePlay,
      next,
      previous,
      volumeUp: () => stepVolume(1),
      volumeDown: () => stepVolume(-1),
      undo: () => void undo(),
      details: showChosenDetails,
      nextPane: () => focusNextPane(1),
      previousPane: () => focusNextPane(-1),
      search: () => startSearch(navigate),
      palette: () => showPalette(true),
      settings: () => navigate('/settings'),
      help: () => showHelp(true),
    };
    obey.current = (name) => actions[name]() !== false;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = findGlobalShortcut(event);
      if (name === undefined || !isFree(name, event)) return;
      if (obey.current(name)) event.preventDefault();
    };
    // before the notices, which take the same key for themselves alone: here they are one of the panes
    const onPaneKey = (event: KeyboardEvent): void => {
      if (event.code !== 'F6') return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onPaneKey, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onPaneKey, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Whether the place where the key was pressed has no other use for it. */
function isFree(name: GlobalShortcut, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  if (name === 'playPause') return !event.repeat && target.closest(PRESSABLE) === null;
  // a dialog keeps the keyboard, and one of them is enough
  if (ALONE.has(name) && document.querySelector(DIALOG) !== null) return false;
  return ANYWHERE.has(name) || target.closest(TYPING) === null;
}

/** Of the track that is selected; of the one that plays where none is. */
function showChosenDetails(): boolean {
  const [selectedId] = useSelectedTracks.getState().ids;
  const trackId = isTrackId(selectedId) ? selectedId : selectCurrentTrackId(usePlayer.getState());
  if (trackId !== null) showDetails(trackId);
  return trackId !== null;
}
