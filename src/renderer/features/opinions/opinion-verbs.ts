import type { TFunction } from 'i18next';
import { Heart, HeartOff, Star } from 'lucide-react';
import type { Verb, VerbChoice } from '../verbs/index.ts';
import { scoreWords } from './score-words.ts';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** «Score ▸» */
export function scoreVerb(t: TFunction, onScore: (score: number | null) => void): VerbChoice {
  const scores = SCORES.map((score): Verb => ({
    name: `score ${score}`,
    icon: null,
    label: scoreWords(t, score),
    run: () => onScore(score),
  }));
  const none: Verb = { name: 'none', icon: null, label: t('opinions.removeScore'), run: () => onScore(null) };
  return { name: 'score', icon: Star, label: t('opinions.score'), verbs: [...scores, 'line', none] };
}

/** «Like» and its opposite; for several things both are offered, since they may differ. */
export function likeVerbs(t: TFunction, isLiked: boolean | null, onLike: (isLiked: boolean) => void): readonly Verb[] {
  const like: Verb = { name: 'like', icon: Heart, label: t('opinions.like'), run: () => onLike(true) };
  const unlike: Verb = { name: 'unlike', icon: HeartOff, label: t('opinions.unlike'), run: () => onLike(false) };
  return isLiked === null ? [like, unlike] : [isLiked ? unlike : like];
}
