/** How well a name answers what was typed. The order is written down in docs/search.md. */
import { bareName, holdsWords, indexText, wantedWords } from '../../../shared/text/words.ts';

export interface Candidate {
  readonly id: number;
  readonly name: string;
  readonly sortKey: string;
  readonly isMissing: number;
}

/** 0: the name itself; 1: it begins so; 2: it holds the words as typed; 3: it holds them; 4: other fields hold some. */
type Grade = 0 | 1 | 2 | 3 | 4;

export interface Ranked extends Candidate {
  readonly grade: Grade;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const ARTICLE = /^(?:the|a|an)\s+(?=\S)/iu;

/** A function that grades names against the text. Cost: a fold and some comparisons a name. */
export function createGrader(text: string): (name: string) => Grade {
  const wanted = wantedWords(text);
  const bareText = bareName(text);
  const words = ` ${indexText(text)}`;
  return (name) => {
    const nameWords = indexText(name);
    const list = nameWords.split(' ');
    if (!holdsWords(list, wanted)) return bareName(name) === bareText ? 0 : 4;
    const bare = bareName(name);
    if (bare === bareText) return 0;
    const afterArticle = ARTICLES.has(list[0] ?? '') ? bareName(name.trimStart().replace(ARTICLE, '')) : bare;
    if (afterArticle === bareText) return 0;
    if (bare.startsWith(bareText) || afterArticle.startsWith(bareText)) return 1;
    return ` ${nameWords}`.includes(words) ? 2 : 3;
  };
}

/** Best first: what is there before what is missing, then by grade, then as on the shelf. Shape: each id once. */
export function rank(candidates: readonly Candidate[], grade: (name: string) => Grade): readonly Ranked[] {
  const byId = new Map(candidates.map((it) => [it.id, it]));
  return [...byId.values()].map((it) => ({ ...it, grade: grade(it.name) })).toSorted(compareRanked);
}

function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.isMissing - b.isMissing ||
    a.grade - b.grade ||
    (a.sortKey === b.sortKey ? a.id - b.id : a.sortKey < b.sortKey ? -1 : 1)
  );
}
