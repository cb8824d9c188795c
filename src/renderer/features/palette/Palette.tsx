import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { keyTarget } from '../../elements/list-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePeople, useRole } from '../../link/people.ts';
import { showPalette, useDialogs } from '../../stores/dialogs.ts';
import { useSearchResults } from '../search/index.ts';
import { useAddFolder } from '../sources/index.ts';
import { allCommands, allowedSections, sectionsFor } from './palette-entries.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';
import { isPersonEntry, peopleSections } from './people-entries.ts';
import { PaletteList } from './PaletteList.tsx';
import { isOfOpenPlaylist, useOpenPlaylist } from './use-open-playlist.ts';
import { rememberEntry, useRecentEntries } from './use-recent-entries.ts';

const ITEMS_OF_A_KIND = 4;

interface PaletteProps {
  readonly undo: () => void;
}

/** Any action, any name, from the keyboard. */
export function Palette({ undo }: PaletteProps) {
  const { t } = useWords();
  const isOpen = useDialogs((state) => state.isPaletteOpen);
  // opened again while it still closes, it begins anew as well
  const [turn, setTurn] = useState({ isOpen, count: 0 });
  if (turn.isOpen !== isOpen) setTurn({ isOpen, count: turn.count + Number(isOpen) });
  return (
    <Dialog.Root open={isOpen} onOpenChange={showPalette}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup className="popup fixed top-[12vh] left-1/2 z-50 flex max-h-[70vh] w-[620px] max-w-[94vw] -translate-x-1/2 flex-col overflow-hidden">
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <PaletteBox key={turn.count} undo={undo} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBox({ undo }: PaletteProps) {
  const { t } = useWords();
  const id = useId();
  const [, navigate] = useLocation();
  const { choose } = useAddFolder();
  const [text, setText] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [isEnterDue, setEnterDue] = useState(false);
  const { sections, isCurrent } = useSections(text.trim());
  const entries = sections.flatMap((section) => section.entries);
  const found = entries.findIndex((entry) => entry.key === activeKey);
  const activeIndex = found === -1 && entries.length > 0 ? 0 : found;
  const hasRun = useRef(false);
  const run = (entry: PaletteEntry): void => {
    // once an opening: it is still drawn while it closes
    if (hasRun.current) return;
    hasRun.current = true;
    showPalette(false);
    // who one was, and which playlist was open, is another thing the next time
    if (!isPersonEntry(entry) && !isOfOpenPlaylist(entry)) rememberEntry(entry.key);
    // the dialog gives the keyboard back to where it was; what is run may want it elsewhere
    window.setTimeout(() => entry.run({ navigate, addFolder: choose, undo }));
  };
  const dueEntry = isEnterDue && isCurrent ? entries[activeIndex] : undefined;
  useEffect(() => {
    if (dueEntry !== undefined) run(dueEntry);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const active = entries[activeIndex];
    const target =
      event.key === 'Home' || event.key === 'End'
        ? null
        : keyTarget(event.key, { index: activeIndex, count: entries.length, columns: 1, rowsInView: 8 });
    // what is listed may still answer the letters before: Enter means what is typed
    if (event.key === 'Enter' && !isCurrent && activeKey === null) setEnterDue(true);
    else if (event.key === 'Enter' && active !== undefined) run(active);
    else if (target !== null) setActiveKey(entries[target]?.key ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="relative border-b border-line">
        <Search size={18} aria-hidden="true" className="pointer-events-none absolute top-4 left-4 text-ink-faint" />
        <PaletteInput
          listId={`${id}-list`}
          activeId={activeIndex === -1 ? undefined : `${id}-${activeIndex}`}
          text={text}
          onText={(typed) => {
            setText(typed);
            setActiveKey(null);
            setEnterDue(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={id} sections={sections} activeIndex={activeIndex} onRun={run} />
      <p role="status" className="sr-only">
        {entries.length === 0 ? t('search.foundNone') : t('search.found', { count: entries.length })}
      </p>
    </>
  );
}

interface PaletteInputProps {
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function PaletteInput({ listId, activeId, text, onText, onKeyDown }: PaletteInputProps) {
  const { t } = useWords();
  const ref = useRef<HTMLInputElement>(null);
  // at once: the dialog does it a frame later, and what is typed meanwhile would go to the view behind
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <input
      ref={ref}
      type="text"
      role="combobox"
      aria-label={t('palette.label')}
      aria-expanded="true"
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      autoComplete="off"
      spellCheck={false}
      maxLength={300}
      value={text}
      placeholder={t('palette.placeholder')}
      className="h-13 w-full bg-transparent pr-4 pl-12 text-base text-ink outline-none placeholder:text-ink-faint"
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Whether the sections answer this very text, or still one before it. */
interface Answer {
  readonly sections: readonly PaletteSection[];
  readonly isCurrent: boolean;
}

function useSections(text: string): Answer {
  const { t, language } = useWords();
  const recent = useRecentEntries(t);
  const { data, isCurrent } = useSearchResults(text, ITEMS_OF_A_KIND);
  const people = usePeople().data ?? [];
  const isAdmin = useRole() === 'admin';
  const open = useOpenPlaylist(text);
  const ofOpen = open === null || open.section.entries.length === 0 ? [] : [open.section];
  if (text !== '') {
    const found = sectionsFor({ t, language }, text, data);
    const both = open?.isMeant === true ? [...ofOpen, ...found] : [...found, ...ofOpen];
    const sections = [...both, ...peopleSections(t, people, text)];
    return { sections: allowedSections(sections, isAdmin), isCurrent };
  }
  const others = allCommands(t).filter((entry) => recent.every(({ key }) => key !== entry.key));
  const sections = [
    ...ofOpen,
    { title: t('palette.recent'), entries: recent },
    { title: t('palette.commands'), entries: others },
    ...peopleSections(t, people, ''),
  ];
  return { sections: allowedSections(sections, isAdmin), isCurrent: true };
}
