/** How well typed letters fit a name: for names of actions, which are few and known by heart. */
import { fold } from '../../../shared/text/fold.ts';

/** So much, or more, has what begins so, or has words that do: it was meant. */
export const MEANT_SCORE = 600;

/**
 * Higher is better; null where the letters do not all stand in the name, in order. The name from its beginning comes
 * before beginnings of its words, these before anything inside it, and that before letters far apart.
 */
export function fuzzyScore(name: string, typed: string): number | null {
  const text = fold(name);
  const wanted = fold(typed);
  if (wanted === '') return 0;
  if (text.startsWith(wanted)) return 1000 - text.length;
  const words = text.split(' ');
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 800 - text.length;
  const inside = text.indexOf(wanted);
  if (inside >= 0) return 600 - inside;
  return scatteredScore(text, wanted.replaceAll(' ', ''));
}

/** Letters at the beginnings of words count for more, gaps for less. */
function scatteredScore(text: string, wanted: string): number | null {
  let at = -1;
  let score = 300;
  for (const letter of wanted) {
    const next = text.indexOf(letter, at + 1);
    if (next === -1) return null;
    const isWordStart = next === 0 || text[next - 1] === ' ';
    score -= isWordStart ? 0 : Math.min(20, next - at);
    at = next;
  }
  return score;
}
