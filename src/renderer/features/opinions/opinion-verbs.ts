import type { TFunction } from 'i18next';
import { Heart, HeartOff, Star } from 'lucide-react';
import { showScoreHistory, type ScoredThing } from '../../stores/dialogs.ts';
import type { Verb, VerbChoice } from '../verbs/index.ts';
import { scoreWords } from './score-words.ts';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** «Score ▸»; for one thing alone also how its score came to be. */
export function scoreVerb(
  t: TFunction,
  onScore: (score: number | null) => void,
  thing: ScoredThing | null,
): VerbChoice {
  const scores = SCORES.map((score): Verb => ({
    name: `score ${score}`,
    icon: null,
    label: scoreWords(t, score),
    run: () => onScore(score),
  }));
  const none: Verb = { name: 'none', icon: null, label: t('opinions.removeScore'), run: () => onScore(null) };
  const history = (of: ScoredThing): Verb => ({
    name: 'history',
    icon: null,
    label: t('scoreHistory.openDots'),
    run: () => showScoreHistory(of),
  });
  const verbs = [...scores, 'line', none, ...(thing === null ? [] : [history(thing)])] as const;
  return { name: 'score', icon: Star, label: t('opinions.score'), verbs };
}

/** «Like» and its opposite; for several things both are offered, since they may differ. */
export function likeVerbs(t: TFunction, isLiked: boolean | null, onLike: (isLiked: boolean) => void): readonly Verb[] {
  const like: Verb = { name: 'like', icon: Heart, label: t('opinions.like'), run: () => onLike(true) };
  const unlike: Verb = { name: 'unlike', icon: HeartOff, label: t('opinions.unlike'), run: () => onLike(false) };
  return isLiked === null ? [like, unlike] : [isLiked ? unlike : like];
}
