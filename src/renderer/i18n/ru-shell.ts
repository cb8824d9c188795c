/** Слова вокруг видов по-русски: отмена, панели, справка; часть `ru.ts`. */
export const ruShell = {
  undo: {
    action: 'Отменить',
    done: 'Отменено: {{what}}',
    failed: 'Не удалось отменить: {{what}}',
    nothing: 'Отменять нечего',
    queueCleared_one: 'Из очереди убран {{count, number}} трек',
    queueCleared_few: 'Из очереди убраны {{count, number}} трека',
    queueCleared_many: 'Из очереди убрано {{count, number}} треков',
    queueCleared_other: 'Из очереди убрано {{count, number}} трека',
    queueRemoved: 'Из очереди убран трек «{{title}}»',
    folderRemoved: 'Папка «{{path}}» убрана',
  },
} as const;
