import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { keyTarget } from '../../elements/list-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showPalette, useDialogs } from '../../stores/dialogs.ts';
import { useAddFolder } from '../sources/index.ts';
import { isOnDisk } from './folder-entries.ts';
import { isOffered } from './found-verbs.ts';
import type { PaletteEntry, Within } from './palette-entry.ts';
import { PaletteInput } from './PaletteInput.tsx';
import { PaletteList } from './PaletteList.tsx';
import { isPersonEntry } from './people-entries.ts';
import { rememberEntry } from './use-recent-entries.ts';
import { useSections } from './use-sections.ts';

interface PaletteProps {
  readonly undo: () => void;
}

/** Any action, any name, from the keyboard. */
export function Palette({ undo }: PaletteProps) {
  const { t } = useWords();
  const isOpen = useDialogs((state) => state.isPaletteOpen);
  // opened again while it still closes, it begins anew as well
  const [turn, setTurn] = useState({ isOpen, count: 0, from: focused() });
  if (turn.isOpen !== isOpen)
    setTurn({ isOpen, count: turn.count + Number(isOpen), from: isOpen ? focused() : turn.from });
  return (
    <Dialog.Root open={isOpen} onOpenChange={showPalette}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup
          className="popup fixed top-[12vh] left-1/2 z-50 flex max-h-[70vh] w-[620px] max-w-[94vw] -translate-x-1/2 flex-col overflow-hidden"
          // said here, as its box takes the keyboard before the dialog looks who had it; where that is gone, to nobody
          finalFocus={() => (turn.from?.isConnected === true ? turn.from : false)}
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <PaletteBox key={turn.count} undo={undo} from={turn.from} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Null where nothing has the keyboard: then the page has it. */
function focused(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}

interface PaletteBoxProps extends PaletteProps {
  /** What had the keyboard. */
  readonly from: HTMLElement | null;
}

function PaletteBox({ undo, from }: PaletteBoxProps) {
  const { t } = useWords();
  const id = useId();
  const [, navigate] = useLocation();
  const { choose: addFolder } = useAddFolder();
  const [text, setText] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  // pressed before the answer to what is typed
  const [dueEnters, setDueEnters] = useState(0);
  const [within, setWithin] = useState<Within | null>(null);
  const { sections, isCurrent, choice } = useSections({ text: text.trim(), within, from });
  const entries = sections.flatMap((section) => section.entries);
  const found = entries.findIndex((entry) => entry.key === activeKey);
  const activeIndex = found === -1 && entries.length > 0 ? 0 : found;
  const hasRun = useRef(false);
  const type = (typed: string, stillDue = 0): void => {
    setText(typed);
    setActiveKey(null);
    setDueEnters(stillDue);
  };
  const go = (place: Within | null, stillDue = 0): void => {
    setWithin(place);
    type('', stillDue);
  };
  const run = (entry: PaletteEntry): void => {
    // once an opening: it is still drawn while it closes
    if (hasRun.current) return;
    hasRun.current = true;
    showPalette(false);
    // who one was, and what was selected or open, is another thing the next time; a folder may be elsewhere
    if (!isPersonEntry(entry) && !isOffered(entry) && !isOnDisk(entry)) rememberEntry(entry.key);
    // the dialog gives the keyboard back to where it was; what is run may want it elsewhere
    window.setTimeout(() => entry.run({ navigate, addFolder, undo }));
  };
  const choose = (entry: PaletteEntry): void => (entry.within === undefined ? run(entry) : go(entry.within));
  const dueEntry = dueEnters > 0 && isCurrent ? entries[activeIndex] : undefined;
  // the next of them is for the list that it opens
  if (dueEntry?.within !== undefined) go(dueEntry.within, dueEnters - 1);
  useEffect(() => {
    if (dueEntry !== undefined && dueEntry.within === undefined) run(dueEntry);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const active = entries[activeIndex];
    const target =
      event.key === 'Home' || event.key === 'End'
        ? null
        : keyTarget(event.key, { index: activeIndex, count: entries.length, columns: 1, rowsInView: 8 });
    // what is listed may still answer the letters before: Enter means what is typed
    if (event.key === 'Enter' && !isCurrent && activeKey === null)
      setDueEnters((count) => count + Number(!event.repeat));
    else if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (event.key === 'Backspace' && text === '' && within !== null) go(null);
    else if (target !== null) setActiveKey(entries[target]?.key ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <PaletteInput
        listId={`${id}-list`}
        activeId={activeIndex === -1 ? undefined : `${id}-${activeIndex}`}
        text={text}
        choice={choice}
        onText={(typed) => type(typed)}
        onBack={() => go(null)}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={id} sections={sections} activeIndex={activeIndex} onRun={choose} />
      <p role="status" className="sr-only">
        {entries.length === 0 ? t('search.foundNone') : t('search.found', { count: entries.length })}
      </p>
    </>
  );
}
