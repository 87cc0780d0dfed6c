import type { lessons as english } from '../en/lessons.ts'

export const lessons: Record<keyof typeof english, string> = {
  'lessons.heading': 'Что мы вынесли',
  'lessons.none': 'Уроков пока никто не записал.',
  'lessons.ask': 'Одна вещь, которую вы поняли',
  'lessons.yours': 'Ваш урок',
  'lessons.add': 'Добавить',
  'lessons.change': 'Сказать точнее',
  'lessons.kept': 'Сохранено, прочитать могут все.',
  'lessons.anonymous': 'Имени при нём не будет, поэтому изменить его потом нельзя.',
  'lessons.watching':
    'Вы пришли по ссылке для чтения. Чтобы оставить урок, попросите ссылку для участников.',
}
