/** Fields of what a track is and has. */
import type { FieldOf } from './field-types.ts';

const shared = { type: 'choice', isOrder: false } as const;

export const stateFields = [
  {
    ...shared,
    id: 'is',
    names: ['это'],
    isOwn: true,
    label: { en: 'Is', ru: 'Трек' },
    doc: { en: 'What the track is.', ru: 'Какой это трек.' },
    example: 'is:liked',
    choices: [
      { id: 'liked', names: ['loved', 'любимый', 'нравится'], doc: { en: 'I like it', ru: 'мне нравится' } },
      { id: 'scored', names: ['rated', 'оценён', 'оценен'], doc: { en: 'I scored it', ru: 'у него есть моя оценка' } },
      { id: 'unscored', names: ['unrated', 'безоценки'], doc: { en: 'I did not score it', ru: 'моей оценки нет' } },
      { id: 'played', names: ['heard', 'прослушан'], doc: { en: 'I heard it', ru: 'я его слушал' } },
      { id: 'unplayed', names: ['unheard', 'непрослушан'], doc: { en: 'I never heard it', ru: 'я его не слушал' } },
      { id: 'skipped', names: ['пропущен'], doc: { en: 'I skipped it', ru: 'я его пропускал' } },
      { id: 'missing', names: ['пропал'], doc: { en: 'its file is gone', ru: 'файла нет на месте' } },
      { id: 'lossless', names: ['безпотерь'], doc: { en: 'coded without loss', ru: 'сжат без потерь' } },
      { id: 'lossy', names: ['спотерями'], doc: { en: 'coded with loss', ru: 'сжат с потерями' } },
      { id: 'compilation', names: ['сборник'], doc: { en: 'from a compilation', ru: 'со сборника' } },
    ],
  },
  {
    ...shared,
    id: 'has',
    names: ['есть'],
    isOwn: false,
    label: { en: 'Has', ru: 'Есть' },
    doc: { en: 'What the file or the library has of it.', ru: 'Что есть у трека в файле или библиотеке.' },
    example: 'has:lyrics',
    choices: [
      { id: 'cover', names: ['art', 'picture', 'обложка'], doc: { en: 'a cover', ru: 'обложка' } },
      { id: 'lyrics', names: ['слова', 'текстпесни'], doc: { en: 'lyrics in the file', ru: 'слова песни в файле' } },
      { id: 'artist', names: ['исполнитель'], doc: { en: 'an artist', ru: 'исполнитель' } },
      { id: 'album', names: ['альбом'], doc: { en: 'an album', ru: 'альбом' } },
      { id: 'genre', names: ['жанр'], doc: { en: 'a genre', ru: 'жанр' } },
      { id: 'composer', names: ['композитор'], doc: { en: 'a composer', ru: 'композитор' } },
      { id: 'year', names: ['date', 'год'], doc: { en: 'a date of release', ru: 'дата выхода' } },
      { id: 'track', names: ['номер'], doc: { en: 'a track number', ru: 'номер трека' } },
      { id: 'comment', names: ['комментарий'], doc: { en: 'a comment', ru: 'комментарий' } },
      { id: 'bpm', names: [], doc: { en: 'beats a minute', ru: 'BPM' } },
      { id: 'features', names: ['признаки'], doc: { en: 'sound features', ru: 'признаки звучания' } },
      { id: 'problem', names: ['issue', 'проблема'], doc: { en: 'a problem with its file', ru: 'проблема с файлом' } },
    ],
  },
] as const satisfies readonly FieldOf<string>[];
