/** Words of changed settings and answers on the Activity page in Russian; part of `ru.ts`. */
export const ruDeeds = {
  deeds: {
    settings: 'Изменения настроек',
    answers: 'Ответы о папках',
    conflicts: 'Выбор между плейлистом и файлом',
    setting: '{{name}}: {{value}}',
    answeredGone: 'Ответ о папке «{{name}}»: файлы удалены',
    answeredWait: 'Ответ о папке «{{name}}»: ждать файлы',
    keptMine: '«{{name}}»: оставлен плейлист, а не файл',
  },
};
