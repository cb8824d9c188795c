import { i18n } from '../../i18n/i18n.ts';
import { commandWords, commands, type CommandName } from './commands.ts';
import { fuzzyScore } from './fuzzy.ts';

export interface FoundCommand {
  readonly name: CommandName;
  readonly score: number;
}

/** Actions whose name in either language fits, best first: who works in Russian may well know the English word. */
export function findCommands(typed: string): readonly FoundCommand[] {
  const languages = [commandWords(i18n.getFixedT('en')), commandWords(i18n.getFixedT('ru'))];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own keys
  const names = Object.keys(commands) as CommandName[];
  return names
    .flatMap((name) => {
      const scores = languages.flatMap((words) => fuzzyScore(words[name], typed) ?? []);
      return scores.length === 0 ? [] : [{ name, score: Math.max(...scores) }];
    })
    .toSorted((a, b) => b.score - a.score);
}
