export { MarkedQuery } from './MarkedQuery.tsx';
export { QueryField } from './QueryField.tsx';
export { QueryHelp } from './QueryHelp.tsx';
export { ruleWords } from './rule-words.ts';
export { spokenLanguage } from './query-language.ts';
