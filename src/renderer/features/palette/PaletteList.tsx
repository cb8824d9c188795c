import { ChevronRight } from 'lucide-react';
import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCaps } from '../keys/index.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';

interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  /** Counted through all sections. */
  readonly activeIndex: number;
  readonly onRun: (entry: PaletteEntry) => void;
}

/** The lines of the palette. The keyboard stays in the box above, which names the active one. */
export function PaletteList({ id, sections, activeIndex, onRun }: PaletteListProps) {
  const { t } = useWords();
  const starts = sections.map((_, at) => sections.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className="min-h-0 overflow-y-auto p-2">
      {sections.length === 0 ? <p className="p-6 text-center text-ink-soft">{t('palette.none')}</p> : null}
      {sections.map((section, at) => (
        <div key={section.title} role="group" aria-label={section.title} className="pb-2">
          <div aria-hidden="true" className="px-2 pt-1 pb-1 text-xs font-semibold text-ink-faint">
            {section.title}
          </div>
          {section.entries.map((entry, index) => {
            const place = (starts[at] ?? 0) + index;
            return (
              <PaletteLine
                key={entry.key}
                id={`${id}-${place}`}
                entry={entry}
                isActive={place === activeIndex}
                onRun={() => onRun(entry)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onRun: () => void;
}

function PaletteLine({ id, entry, isActive, onRun }: PaletteLineProps) {
  const { icon: Icon, picture, name, note, keys = [], within } = entry;
  return (
    // the box above keeps the focus and handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-keyshortcuts={keys.length === 0 ? undefined : keys.map(({ spoken }) => spoken).join(' ')}
      className="flex min-h-10 cursor-default items-center gap-3 rounded-control px-2 hover:bg-hover aria-selected:bg-accent-soft"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className="flex size-8 shrink-0 items-center justify-center text-ink-soft" aria-hidden="true">
        {Icon === null ? null : <Icon size={18} />}
        {picture === undefined ? null : (
          <Cover name={name} source={picture} isLazy={false} className="w-8 rounded-control" />
        )}
      </span>
      <span className="truncate">{name}</span>
      {note === '' ? null : <span className="min-w-0 truncate text-xs text-ink-soft">{note}</span>}
      {keys.length === 0 ? null : (
        <span aria-hidden="true" className="ml-auto shrink-0 text-ink-soft">
          <KeyCaps strokes={keys.map(({ caps }) => caps)} />
        </span>
      )}
      {within === undefined ? null : (
        <ChevronRight size={16} aria-hidden="true" className="ml-auto shrink-0 text-ink-faint" />
      )}
    </div>
  );
}
