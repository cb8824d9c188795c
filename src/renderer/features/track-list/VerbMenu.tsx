import { ContextMenu } from '@base-ui/react/context-menu';
import {
  useEffect,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { trackRows } from '../../link/rows.ts';
import type { Dragged } from '../../stores/drag.ts';
import { startDrag } from '../drag/index.ts';
import { useAround, useMenuOffer, useOffer, VerbItems, type Asked, type OfferKind } from '../verbs/index.ts';
import { trackVerbs, type Verbs } from './track-verbs.ts';

/** What the palette is told of the thing. */
interface OfferedThing {
  readonly kind: OfferKind;
  /** What is chosen, by identity: where it is another, it speaks anew. Null while it is nothing. */
  readonly subject: unknown;
  readonly name: () => string;
  /** Brings what its verbs hang on and may not be here yet. */
  readonly prepare?: () => Promise<unknown>;
}

interface VerbMenuProps {
  /** The list or thing that the menu opens over. */
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  /** Asked when the menu opens. */
  readonly verbs: () => Verbs;
  readonly isDisabled?: boolean;
  /** What is dragged by what stands under `data-index`; asked when a drag begins. */
  readonly dragged?: () => Dragged | null;
  readonly onOpen?: () => void;
  /** Where the palette is to have the verbs too: for what is selected or open, and not for each of many. */
  readonly offer?: OfferedThing;
}

/** The menu of actions over a thing; `trackVerbs` tells which. */
export function VerbMenu({ trigger, children, verbs, isDisabled = false, dragged, onOpen, offer }: VerbMenuProps) {
  const { t } = useWords();
  const allVerbs = (): Verbs => ({ addable: dragged?.() ?? null, ...verbs() });
  const ask = askOf(offer, allVerbs);
  useOffer(offer?.kind ?? 'thing', offer?.subject ?? null, ask);
  // what is offered at any rate, or is many by choice, need not have the keyboard
  const isAskable = !isDisabled && offer !== undefined && offer.subject === null;
  const menuRef = useMenuOffer(() => (isAskable && verbs().count !== 0 ? ask() : null));
  const onDragStart = (event: DragEvent): void => {
    const payload = rowOf(event.target) === null ? null : dragged?.();
    if (payload !== null && payload !== undefined) startDrag(event, payload);
  };
  return (
    <ContextMenu.Root disabled={isDisabled} onOpenChange={(isOpen) => (isOpen ? onOpen?.() : undefined)}>
      <ContextMenu.Trigger
        ref={menuRef}
        render={trigger}
        onKeyDownCapture={openByKey}
        {...(dragged === undefined ? {} : { onDragStart, onPointerDownCapture: makeDraggable })}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="popup min-w-52 p-1" aria-label={t('menu.label')}>
            <Items verbs={allVerbs} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Items({ verbs }: { readonly verbs: () => Verbs }) {
  const around = useAround();
  // what was chosen when it opened, whatever changes under it
  const [given] = useState(verbs);
  const { trackId = null } = given;
  // the menu may open before the row has come, or before the row knows what a scan has just found
  useSyncExternalStore(trackRows.subscribe, () => (trackId === null ? undefined : trackRows.get(trackId)?.fileState));
  useEffect(() => {
    if (trackId !== null) void trackRows.load(trackId);
  }, [trackId]);
  return <VerbItems parts={trackVerbs(around, given)} />;
}

/** What the palette is told of the menu. */
function askOf(offer: OfferedThing | undefined, verbs: () => Verbs): () => Asked {
  return () => {
    const given = verbs();
    const { trackId = null } = given;
    return {
      name: offer?.name() ?? '',
      parts: (around) => trackVerbs(around, given),
      prepare: () => Promise.all([offer?.prepare?.(), trackId === null ? undefined : trackRows.load(trackId)]),
    };
  };
}

/** Rows come and go while one scrolls: the one under the pointer is all that can be dragged. */
function makeDraggable(event: PointerEvent): void {
  const row = rowOf(event.target);
  if (row !== null) row.draggable = true;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
}

/** The keys for a menu open it at the list's active row, where the browser would take the middle of the list. */
function openByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
  const target = event.target === event.currentTarget ? event.currentTarget.querySelector('.is-active') : event.target;
  event.preventDefault();
  event.stopPropagation();
  if (!(target instanceof Element)) return;
  const box = target.getBoundingClientRect();
  const at = { clientX: box.left + Math.min(box.width / 2, 120), clientY: box.top + box.height / 2 };
  target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, ...at }));
}
