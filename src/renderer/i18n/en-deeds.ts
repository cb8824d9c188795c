/** Words of changed settings and answers on the Activity page in English; part of `en.ts`. */
export const enDeeds = {
  deeds: {
    settings: 'Settings changed',
    answers: 'Answers about folders',
    conflicts: 'Playlists kept over their files',
    setting: '{{name}}: {{value}}',
    answeredGone: 'Answered about {{name}}: the files are gone',
    answeredWait: 'Answered about {{name}}: wait for the files',
    keptMine: '“{{name}}” kept as it is, over its file',
  },
};
