import type { DragEvent } from 'react';
import { setDragged, type Dragged } from '../../stores/drag.ts';

/** Lets what is dragged be dropped on the queue and the player; Escape ends it as ever. */
export function startDrag(event: DragEvent, dragged: Dragged): void {
  const { dataTransfer } = event;
  // a link or picture inside would bring its address along
  dataTransfer.clearData();
  // without data some platforms start no drag
  dataTransfer.setData('text/x-fonoteka-tracks', '');
  dataTransfer.effectAllowed = dragged.entries === undefined && dragged.playlistId === undefined ? 'copy' : 'copyMove';
  const badge = document.createElement('div');
  badge.className = 'drag-badge';
  badge.textContent = dragged.label;
  document.body.append(badge);
  dataTransfer.setDragImage(badge, -12, -4);
  // the browser has taken its picture of the badge by the next task; places to drop on may then appear
  window.setTimeout(() => {
    badge.remove();
    setDragged(dragged);
  });
  const end = (): void => {
    window.removeEventListener('dragend', end, true);
    window.removeEventListener('drop', endSoon, true);
    window.setTimeout(() => setDragged(null));
  };
  const endSoon = (): void => void window.setTimeout(end);
  window.addEventListener('dragend', end, true);
  // a source that was scrolled out of its list, and with it out of the page, is told of no end
  window.addEventListener('drop', endSoon, true);
}
