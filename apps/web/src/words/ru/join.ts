import type { join as english } from '../en/join.ts'

export const join: Record<keyof typeof english, string> = {
  'join.preparing': 'Готовится: ведущий пока всё раскладывает',
  'join.now': 'Сейчас идёт этап «{phase}»',
  'join.closed': 'Завершена: можно прочитать, что получилось',
  'join.here': 'Кто здесь',
  'join.nobody': 'Пока никого. Вы первые.',
  'join.away': 'не на связи',
  'join.asFacilitator': 'Эта ссылка ведёт сессию: вы войдёте как ведущий.',
  'join.asViewer': 'Эта ссылка для просмотра: вы видите всё, но ничего не пишете.',
  'join.heading': 'Присоединиться к сессии',
  'join.name': 'Ваше имя',
  'join.nameMissing': 'Напишите, как к вам обращаться.',
  'join.discipline': 'Ваша область',
  'join.button': 'Войти',
  'join.joining': 'Входим…',
  'join.anonymous': 'В этой сессии стикеры без имён. Имя лишь показывает, кто здесь.',
  'join.known': 'Вы были здесь в прошлый раз?',
}
