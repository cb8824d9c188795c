interface PointerFollower {
  readonly onMove: (clientX: number, clientY: number) => void;
  /** The hand let go, and meant it. */
  readonly onDrop: () => void;
  /** After a drop as well as after Escape, or where the window lost the pointer. */
  readonly onEnd: () => void;
}

/** Follows the pointer over the whole window from the moment it was pressed until it is let go, or Escape. */
export function followPointer({ onMove, onDrop, onEnd }: PointerFollower): void {
  const ended = new AbortController();
  const { signal } = ended;
  const end = (): void => {
    ended.abort();
    onEnd();
  };
  const drop = (): void => {
    onDrop();
    end();
  };
  window.addEventListener('pointermove', ({ clientX, clientY }) => onMove(clientX, clientY), { signal });
  window.addEventListener('pointerup', drop, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal, capture: true });
}
