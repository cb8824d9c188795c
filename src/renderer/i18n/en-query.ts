/** Words about typing queries in English; part of `en.ts`. What is wrong with one says `shared/query/problem-words.ts`. */
export const enQuery = {
  query: {
    completions: 'Suggestions',
    count_one: '{{count, number}} suggestion, arrow down to choose',
    count_other: '{{count, number}} suggestions, arrow down to choose',
    help: 'What can be typed',
    helpWords: 'Words are found as they begin, in any order. What stands side by side must all hold.',
    helpPhrase: '"in quotes" side by side',
    helpOr: 'either of them',
    helpNot: 'none of that',
    helpIs: 'exactly this; ^= begins with it, $= ends with it, *= has it anywhere',
    helpCompare: 'also > < <= and ranges like 1990..1999',
    helpFields: 'Fields',
    helpOrder: 'Order and limit',
    helpInsert: 'Add {{example}} to the text',
    wrong: 'The query can’t be read yet',
    tracksFor: 'Tracks for the query',
    none: 'No track answers this query',
    noneText: 'Each part must hold for a track: leave one out, or put “or” between them.',
  },
} as const;
