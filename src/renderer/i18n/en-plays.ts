/** Words about what was played, in English; part of `en.ts`. */
export const enPlays = {
  plays: {
    plays: 'Plays',
    skips: 'Skips',
    firstPlayed: 'First played',
    lastPlayed: 'Last played',
    never: 'Never',
    summary_one: '{{count, number}} play, on {{day}}',
    summary_other: '{{count, number}} plays, last on {{day}}',
  },
} as const;
