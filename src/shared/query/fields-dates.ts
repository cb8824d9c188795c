/** Fields of when something happened to a file. */
import type { FieldOf } from './field-types.ts';

const shared = { isOwn: false, type: 'time', isOrder: true } as const;

export const dateFields = [
  {
    ...shared,
    id: 'added',
    names: ['добавлен', 'добавлено'],
    label: { en: 'Added', ru: 'Добавлен' },
    doc: { en: 'When it came into the library.', ru: 'Когда трек попал в библиотеку.' },
    example: 'added<30d',
  },
  {
    ...shared,
    id: 'modified',
    names: ['changed', 'изменён', 'изменен'],
    label: { en: 'Modified', ru: 'Изменён' },
    doc: { en: 'When the file was last changed.', ru: 'Когда файл изменился в последний раз.' },
    example: 'modified:2024',
  },
  {
    ...shared,
    id: 'missing',
    names: ['missingsince', 'пропал'],
    label: { en: 'Missing since', ru: 'Пропал' },
    doc: { en: 'Since when the file is gone.', ru: 'С какого времени файла нет на месте.' },
    example: 'missing<7d',
  },
] as const satisfies readonly FieldOf<string>[];
