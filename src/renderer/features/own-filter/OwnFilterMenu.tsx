import { Menu } from '@base-ui/react/menu';
import { Check, Star, X } from 'lucide-react';
import { memo } from 'react';
import type { OwnFilter } from '../../../shared/contract/own-lists.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { clearOwnFilter, isFiltering, setOwnFilter, useOwnFilter } from '../../stores/own-filters.ts';
import { scoreWords } from '../opinions/index.ts';
import { filterWords, likedWords, onlyWords, type FilteredThing, type Only } from './filter-words.ts';

/** Half stars that one asks for: below three few do. */
const LEAST = [10, 9, 8, 7, 6, 4, 2] as const;

interface OwnFilterMenuProps {
  /** Whose filter it is: remembered under this name. */
  readonly view: string;
  readonly thing: FilteredThing;
  /** Of a list of what one likes. */
  readonly areLiked?: boolean;
}

/** Shows of a list what one scored, did not score or likes, or some of it at once. While it filters it says so, with a button that clears it. */
export const OwnFilterMenu = memo(FilterMenu);

function FilterMenu({ view, thing, areLiked = false }: OwnFilterMenuProps) {
  const { t } = useWords();
  const filter = useOwnFilter(view);
  const isActive = isFiltering(filter);
  const words = isActive ? filterWords(t, thing, filter) : t('own.all');
  return (
    <div
      className={`flex shrink-0 items-center rounded-control ${isActive ? 'bg-accent-soft text-ink' : 'text-ink-soft'}`}
    >
      <Menu.Root>
        <Menu.Trigger
          aria-label={`${t('own.filter')}: ${words}`}
          className="inline-flex h-8 max-w-56 items-center gap-2 rounded-control px-2.5 hover:bg-hover hover:text-ink data-popup-open:bg-pressed"
        >
          <Star size={16} fill={isActive ? 'currentColor' : 'none'} aria-hidden="true" className="shrink-0" />
          <span className="truncate">{words}</span>
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={4} className="z-50">
            <Menu.Popup className="popup min-w-48 p-1">
              <Choices
                thing={thing}
                areLiked={areLiked}
                filter={filter}
                onFilter={(chosen) => setOwnFilter(view, chosen)}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {isActive ? <IconButton icon={X} label={t('own.clear')} onClick={() => clearOwnFilter(view)} /> : null}
    </div>
  );
}

interface ChoicesProps {
  readonly thing: FilteredThing;
  readonly areLiked: boolean;
  readonly filter: OwnFilter;
  readonly onFilter: (filter: OwnFilter) => void;
}

const EITHER = 'either';
const ANY = 0;

function Choices({ thing, areLiked, filter, onFilter }: ChoicesProps) {
  const { t } = useWords();
  const { only, isLiked, minScore } = filter;
  const words = onlyWords(t);
  // what has no score has none that is high enough
  const onOnly = (chosen: Only | typeof EITHER): void =>
    onFilter({
      ...filter,
      only: chosen === EITHER ? undefined : chosen,
      minScore: chosen === 'unscored' ? undefined : minScore,
    });
  const onLeast = (chosen: number): void =>
    onFilter({
      ...filter,
      only: only === 'unscored' ? undefined : only,
      minScore: chosen === ANY ? undefined : chosen,
    });
  return (
    <>
      {areLiked ? null : (
        <>
          <Menu.CheckboxItem
            className="menu-item"
            checked={isLiked === true}
            closeOnClick
            onCheckedChange={(isOn) => onFilter({ ...filter, isLiked: isOn ? true : undefined })}
          >
            <span className="inline-flex w-4">
              <Menu.CheckboxItemIndicator>
                <Check size={16} aria-hidden="true" />
              </Menu.CheckboxItemIndicator>
            </span>
            {likedWords(t, thing)}
          </Menu.CheckboxItem>
          <Menu.Separator className="m-1 h-px bg-line" />
        </>
      )}
      <Menu.RadioGroup value={only ?? EITHER} onValueChange={onOnly} aria-label={t('own.filter')}>
        <Choice value={EITHER} label={t('own.scoredOrNot')} />
        <Choice value="scored" label={words.scored} />
        <Choice value="unscored" label={words.unscored} />
      </Menu.RadioGroup>
      <Menu.Separator className="m-1 h-px bg-line" />
      <Menu.RadioGroup value={minScore ?? ANY} onValueChange={onLeast} aria-label={t('own.least')}>
        <Choice value={ANY} label={t('own.anyScore')} />
        {LEAST.map((score) => (
          <Choice key={score} value={score} label={t('own.orMore', { score: scoreWords(t, score) })} />
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function Choice({ value, label }: { readonly value: string | number; readonly label: string }) {
  return (
    <Menu.RadioItem className="menu-item" value={value} closeOnClick>
      <span className="inline-flex w-4">
        <Menu.RadioItemIndicator>
          <Check size={16} aria-hidden="true" />
        </Menu.RadioItemIndicator>
      </span>
      {label}
    </Menu.RadioItem>
  );
}
