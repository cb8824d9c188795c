import { useEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { Tier } from '../../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { useWords } from '../../i18n/use-words.ts';
import { scoreWords } from '../opinions/index.ts';
import { giveScore, playThing, thingWords, useThings } from '../score-things/index.ts';
import { arrange, type Moved } from './tier-places.ts';
import { thingUnder, useTierDrag } from './use-tier-drag.ts';
import { useTierKeys } from './use-tier-keys.ts';

/** What is on the board, what is in hand, and what is said of it. */
export function useTierBoard(board: RefObject<HTMLElement | null>, kind: ScoringKind, read: readonly Tier[]) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const { tiers, move } = useMoves(kind, read);
  const ids = useMemo(() => tiers.flatMap((tier) => [...tier.ids]), [tiers]);
  const things = useThings(kind, ids);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const activeId = chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null);
  const focus = useFocusOnTile(board);
  const wordsOf = (id: number, score: number | null) => {
    const thing = things.get(id);
    return { name: thing === undefined ? '' : thingWords(thing), score: scoreWords(t, score) };
  };
  const drop = (id: number, score: number | null): void => {
    setChosenId(id);
    // its place is another now, and the keyboard is to go along
    if (board.current?.contains(document.activeElement) === true) focus(id);
    setSaid(t('tiers.dropped', wordsOf(id, score)));
    move(id, score);
  };
  const drag = useTierDrag(board, drop);
  const keys = useTierKeys({
    tiers,
    onFocus: (id) => {
      setChosenId(id);
      focus(id);
    },
    onPlay: (id) => void playThing(kind, id),
    onDrop: drop,
    onSay: (what, id, score) => {
      const words = wordsOf(id, score);
      const texts = {
        lifted: () => t('tiers.lifted', words),
        over: () => t('tiers.over', words),
        putBack: () => t('tiers.putBack', words),
      };
      setSaid(texts[what]());
    },
  });
  const choose = (id: number | null): void => {
    if (id !== null) setChosenId(id);
  };
  const follow = {
    onFocus: ({ target }: FocusEvent) => focus(thingUnder(target)),
    onBlur: () => {
      keys.putBack();
      focus(null);
    },
  };
  return { tiers, things, activeId, choose, said, drag, keys, follow };
}

interface Kept extends Moved {
  /** What was read when the core had it: what is read after that shows it by itself. */
  readonly keptAt: readonly Tier[] | null;
}

/** The tiers with what was moved on them, which shows at once and until the core has read them anew. */
function useMoves(kind: ScoringKind, read: readonly Tier[]) {
  const [moves, setMoves] = useState<readonly Kept[]>([]);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  }, [read]);
  const shown = useMemo(() => moves.filter(({ keptAt }) => keptAt === null || keptAt === read), [moves, read]);
  const tiers = useMemo(() => shown.reduce(arrange, read), [shown, read]);
  const move = (id: number, score: number | null): void => {
    const made: Kept = { id, score, keptAt: null };
    setMoves([...shown.filter((it) => it.id !== id), made]);
    void giveScore(kind, id, score).then(() =>
      setMoves((now) => now.map((it) => (it === made ? { ...made, keptAt: latest.current } : it))),
    );
  };
  return { tiers, move };
}

/** Gives a tile the keyboard as soon as it is drawn where it belongs, and again where it goes on from there with the keyboard. */
function useFocusOnTile(board: RefObject<HTMLElement | null>): (id: number | null) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const { current: element } = board;
    if (wanted.current === null || element === null) return;
    const { activeElement } = document;
    // a tile that is drawn on another tier is another element, and the keyboard is left with nothing
    if (activeElement === document.body || element.contains(activeElement))
      element.querySelector<HTMLElement>(`[data-thing="${wanted.current}"]`)?.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}
