import { ArrowLeft, ArrowRight, Headphones } from 'lucide-react';
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { usePlayer } from '../../stores/player.ts';
import { frontOf, goBack, goOn, goTo } from '../../stores/score-path.ts';
import { changePath, selectPath, useScoring } from '../../stores/scoring.ts';
import { giveScore, ThingMenu, useThings } from '../score-things/index.ts';
import { FrontThing } from './FrontThing.tsx';
import { followPlayer, playFront, startListening, stopListening } from './listen-along.ts';
import { shownScore, toggleLike } from './scored-things.ts';
import { ScoreKeyHints } from './ScoreKeyHints.tsx';
import { UpNext } from './UpNext.tsx';
import { useScoreKeys } from './use-score-keys.ts';

const NEXT_SHOWN = 6;

/** What is in front, with all that can be done to it, and what comes behind it. */
export function ScoreDesk() {
  const { t } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const kind = useScoring((state) => state.kind);
  const path = useScoring(selectPath);
  const listening = useScoring((state) => state.listening);
  const isListening = listening !== null;
  const shown = useMemo(() => path.ids.slice(path.at, path.at + 1 + NEXT_SHOWN), [path]);
  const things = useThings(kind, shown);
  const [front, ...following] = shown.map((id) => things.get(id));
  const id = frontOf(path);
  useListening(id);
  useEffect(() => takeFocusOnArrival(stage.current), []);
  const verbs = {
    score: (score: number | null) => {
      if (id !== undefined && score !== shownScore(kind, id)) void giveScore(kind, id, score);
    },
    like: () => {
      if (id !== undefined) void toggleLike(kind, id);
    },
    next: () => changePath((it) => goOn(it, isScored(it.ids[it.at]))),
    previous: () => changePath(goBack),
    listen: () => (isListening ? stopListening() : startListening()),
  };
  const isScored = (thing: number | undefined): boolean => thing !== undefined && shownScore(kind, thing) !== null;
  useScoreKeys(verbs);
  const listenWords =
    listening === null
      ? t('scores.listen')
      : listening.setAside === null
        ? t('scores.listenStop')
        : t('scores.listenOff');
  // whoever used the mouse goes on by keys: the arrows are not to move what was clicked
  const takeFocus = ({ button }: PointerEvent): void => {
    // the other button opens the menu, which has the keyboard
    if (button === 0) stage.current?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={stage}
      role="group"
      aria-label={t('scores.front')}
      tabIndex={-1}
      className="flex h-full flex-col outline-none"
    >
      <div className="flex min-h-0 flex-1 gap-6 px-6">
        <ThingMenu
          kind={kind}
          thing={front}
          isChosen
          trigger={
            <section
              // the cover takes what height is left, whatever stands above
              className="flex min-w-0 flex-1 flex-col items-center justify-center-safe gap-3 overflow-y-auto py-1 [container-type:size]"
              onPointerUp={takeFocus}
            />
          }
        >
          <FrontThing thing={front} />
          <div className="flex flex-wrap justify-center gap-2">
            <Button disabled={path.at === 0} onClick={verbs.previous}>
              <ArrowLeft size={16} aria-hidden="true" />
              {t('scores.previous')}
            </Button>
            <Button title={t('scores.listening')} onClick={verbs.listen}>
              <Headphones size={16} aria-hidden="true" />
              {listenWords}
            </Button>
            <Button look="primary" onClick={verbs.next}>
              {t('scores.next')}
              <ArrowRight size={16} aria-hidden="true" />
            </Button>
          </div>
        </ThingMenu>
        <UpNext
          things={following}
          onChoose={(steps) =>
            changePath((it) =>
              Array.from({ length: steps }).reduce<typeof it>((at) => goOn(at, isScored(frontOf(at))), it),
            )
          }
        />
      </div>
      <ScoreKeyHints hasHeart={kind === 'tracks'} />
    </div>
  );
}

/** Also from the sidebar, by which one came: its keys are done with. Not from the tabs, which one may go through. */
function takeFocusOnArrival(stage: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused === document.body || focused?.closest('nav') != null) stage?.focus({ preventScroll: true });
}

/** Keeps what plays and what is in front together, whichever of the two moves. */
function useListening(front: number | undefined): void {
  const kind = useScoring((state) => state.kind);
  const isListening = useScoring((state) => state.listening !== null);
  const queue = usePlayer((state) => state.queue);
  // first what the player has come to, so that it is not played again from its start
  useEffect(() => {
    const trackId = followPlayer(queue);
    if (trackId === null) return;
    changePath((path) => goTo(path, trackId, shownScore('tracks', frontOf(path) ?? 0) !== null));
  }, [queue]);
  useEffect(() => {
    if (isListening && front !== undefined) void playFront(kind, front);
  }, [isListening, kind, front]);
}
