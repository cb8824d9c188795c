/** The shell's own words: menus and dialogs, which live outside the window. */

export interface Labels {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly playback: string;
  readonly help: string;
  readonly addFolder: string;
  readonly rescan: string;
  readonly quit: string;
  readonly closeWindow: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly albums: string;
  readonly artists: string;
  readonly tracks: string;
  readonly added: string;
  readonly genres: string;
  readonly composers: string;
  readonly folders: string;
  readonly scores: string;
  readonly sources: string;
  readonly back: string;
  readonly forward: string;
  readonly resetZoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly playPause: string;
  readonly next: string;
  readonly previous: string;
  readonly volumeUp: string;
  readonly volumeDown: string;
  readonly about: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly window: string;
  readonly minimize: string;
  readonly zoom: string;
  readonly bringToFront: string;
  readonly chooseFolderTitle: string;
  readonly chooseFolderButton: string;
  readonly cannotOpen: string;
  readonly dbNewer: string;
  readonly dbCorrupt: string;
  readonly dbLocked: string;
  readonly migrationFailed: string;
  readonly pathDenied: string;
  readonly diskFull: string;
  readonly cannotOpenOther: string;
  readonly libraryAt: string;
  readonly backupAt: string;
  readonly nothingDeleted: string;
  readonly showFile: string;
  readonly libraryStopped: string;
  readonly restart: string;
}

/** An ampersand marks the letter for the keyboard on Windows and Linux. */
const english: Labels = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  playback: '&Playback',
  help: '&Help',
  addFolder: 'Add Folder…',
  rescan: 'Rescan Library',
  quit: 'Quit Fonoteka',
  closeWindow: 'Close Window',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  albums: 'Albums',
  artists: 'Artists',
  tracks: 'Tracks',
  added: 'Recently Added',
  genres: 'Genres',
  composers: 'Composers',
  folders: 'Folders',
  scores: 'Scores',
  sources: 'Sources',
  back: 'Back',
  forward: 'Forward',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  playPause: 'Play or Pause',
  next: 'Next Track',
  previous: 'Previous Track',
  volumeUp: 'Volume Up',
  volumeDown: 'Volume Down',
  about: 'About Fonoteka',
  services: 'Services',
  hide: 'Hide Fonoteka',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  window: 'Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  bringToFront: 'Bring All to Front',
  chooseFolderTitle: 'Choose a folder with music',
  chooseFolderButton: 'Add Folder',
  cannotOpen: 'The library can’t be opened',
  dbNewer: 'The library was made by a newer Fonoteka. Update this one to open it.',
  dbCorrupt: 'The library file is damaged.',
  dbLocked: 'Another program is using the library. Close it and start Fonoteka again.',
  migrationFailed: 'The library could not be brought up to date. It is as it was before.',
  pathDenied: 'Fonoteka may not write where the library lies.',
  diskFull: 'There is no space left on the drive of the library.',
  cannotOpenOther: 'Something went wrong while the library was opened.',
  libraryAt: 'Library:',
  backupAt: 'Latest backup:',
  nothingDeleted: 'Nothing was deleted. Your music is not touched.',
  showFile: 'Show File',
  libraryStopped: 'Something went wrong, and Fonoteka must start again',
  restart: 'Start Again',
};

const russian: Labels = {
  file: '&Файл',
  edit: '&Правка',
  view: '&Вид',
  playback: 'Восп&роизведение',
  help: '&Справка',
  addFolder: 'Добавить папку…',
  rescan: 'Пересканировать фонотеку',
  quit: 'Выйти из Fonoteka',
  closeWindow: 'Закрыть окно',
  undo: 'Отменить',
  redo: 'Повторить',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  selectAll: 'Выделить всё',
  albums: 'Альбомы',
  artists: 'Исполнители',
  tracks: 'Треки',
  added: 'Недавно добавленное',
  genres: 'Жанры',
  composers: 'Композиторы',
  folders: 'Папки',
  scores: 'Оценки',
  sources: 'Источники',
  back: 'Назад',
  forward: 'Вперёд',
  resetZoom: 'Обычный размер',
  zoomIn: 'Увеличить',
  zoomOut: 'Уменьшить',
  fullScreen: 'Во весь экран',
  playPause: 'Играть или пауза',
  next: 'Следующий трек',
  previous: 'Предыдущий трек',
  volumeUp: 'Громче',
  volumeDown: 'Тише',
  about: 'О программе Fonoteka',
  services: 'Службы',
  hide: 'Скрыть Fonoteka',
  hideOthers: 'Скрыть остальные',
  showAll: 'Показать все',
  window: 'Окно',
  minimize: 'Свернуть',
  zoom: 'Изменить масштаб',
  bringToFront: 'Все окна — на передний план',
  chooseFolderTitle: 'Выберите папку с музыкой',
  chooseFolderButton: 'Добавить папку',
  cannotOpen: 'Не удаётся открыть фонотеку',
  dbNewer: 'Фонотека создана более новой версией Fonoteka. Обновите программу, чтобы открыть её.',
  dbCorrupt: 'Файл фонотеки повреждён.',
  dbLocked: 'Фонотеку использует другая программа. Закройте её и запустите Fonoteka снова.',
  migrationFailed: 'Не удалось обновить фонотеку. Она осталась такой, как была.',
  pathDenied: 'У Fonoteka нет права писать туда, где лежит фонотека.',
  diskFull: 'На диске с фонотекой не осталось места.',
  cannotOpenOther: 'При открытии фонотеки что-то пошло не так.',
  libraryAt: 'Фонотека:',
  backupAt: 'Последняя копия:',
  nothingDeleted: 'Ничего не удалено. Ваша музыка не тронута.',
  showFile: 'Показать файл',
  libraryStopped: 'Что-то пошло не так, и Fonoteka нужно запустить снова',
  restart: 'Запустить снова',
};

/** The words of the first language that we speak; English where there is none. Shape: BCP 47 tags, best first. */
export function labelsFor(languages: readonly string[]): Labels {
  for (const language of languages) {
    const primary = language.split('-', 1)[0]?.toLowerCase();
    if (primary === 'ru') return russian;
    if (primary === 'en') return english;
  }
  return english;
}
