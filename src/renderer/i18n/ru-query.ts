/** Words about typing queries in Russian; part of `ru.ts`. */
export const ruQuery = {
  query: {
    completions: 'Подсказки',
    count_one: '{{count, number}} подсказка, выбор — стрелкой вниз',
    count_few: '{{count, number}} подсказки, выбор — стрелкой вниз',
    count_many: '{{count, number}} подсказок, выбор — стрелкой вниз',
    count_other: '{{count, number}} подсказки, выбор — стрелкой вниз',
    help: 'Что можно набрать',
    helpWords: 'Слова ищутся по началу, в любом порядке. Всё, что стоит рядом, должно выполняться сразу.',
    helpPhrase: '"в кавычках" — слова подряд',
    helpOr: 'любое из двух',
    helpNot: 'кроме этого',
    helpIs: 'в точности; ^= начинается так, $= кончается так, *= есть где угодно',
    helpCompare: 'ещё > < <= и промежутки вида 1990..1999',
    helpFields: 'Поля',
    helpOrder: 'Порядок и предел',
    helpInsert: 'Добавить {{example}} к запросу',
    wrong: 'Запрос пока не читается',
    tracksFor: 'Треки по запросу',
    none: 'Ни один трек не подходит под запрос',
    noneText: 'Трек должен отвечать каждой части: уберите одну из них или поставьте между ними «или».',
  },
} as const;
