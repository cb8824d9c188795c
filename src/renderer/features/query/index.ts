export { MarkedQuery } from './MarkedQuery.tsx';
export { QueryField } from './QueryField.tsx';
export { QueryHelp } from './QueryHelp.tsx';
export { spokenLanguage } from './query-language.ts';
