/** What a title is found by. */
import { sortKey } from './fold.ts';
import { indexText, indexWords } from './words.ts';

/** As `indexText`, and by the name that it is filed under: 東京事変 filed under Tokyo Jihen is found by either. */
export function titleWords(name: string, sortName: string | null): string {
  const words = indexText(name);
  // most names: the sort key is a look at its own, and costs more than the words
  if (sortName === null || sortName === words || sortName === sortKey(name)) return words;
  return [words, ...indexWords(sortName.replaceAll(/(?<!\d)0+(?=\d)/gu, ''))].join(' ');
}
