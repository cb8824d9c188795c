import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { next, previous, togglePlay } from '../../player/player.ts';
import { stepVolume } from '../player/index.ts';
import { useUndoAction } from './use-undo.ts';

const TYPING = 'input:not([type="range"]):not([type="radio"]), textarea, select, [contenteditable="true"]';
// what has a meaning of its own for the space bar
const PRESSABLE = `${TYPING}, button, a, summary, input, [role="menuitem"], [role="menuitemradio"], [role="dialog"], [role="alertdialog"]`;

/** Keys that work wherever the focus is. Letters and signs go by their place on the keyboard, whatever the layout. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  const undo = useRef<ReturnType<typeof useUndoAction>>(undefined);
  const undoNow = useUndoAction();
  useEffect(() => {
    undo.current = undoNow;
  });
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: next,
      ArrowLeft: previous,
      ArrowUp: () => stepVolume(1),
      ArrowDown: () => stepVolume(-1),
      KeyZ: () => void undo.current?.(),
      Comma: () => navigate('/settings'),
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
      if (hasCommandKey(event)) {
        const act = target.closest(TYPING) === null ? actions[event.code] : undefined;
        if (act === undefined) return;
        act();
      } else if (event.code === 'Space' && !event.repeat && target.closest(PRESSABLE) === null) togglePlay();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}
