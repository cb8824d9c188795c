/** Слова о прослушанном; часть `ru.ts`. */
export const ruPlays = {
  plays: {
    plays: 'Прослушивания',
    skips: 'Пропуски',
    firstPlayed: 'Впервые',
    lastPlayed: 'Последний раз',
    never: 'Никогда',
    summary_one: '{{count, number}} прослушивание, последнее {{day}}',
    summary_few: '{{count, number}} прослушивания, последнее {{day}}',
    summary_many: '{{count, number}} прослушиваний, последнее {{day}}',
    summary_other: '{{count, number}} прослушивания, последнее {{day}}',
  },
} as const;
