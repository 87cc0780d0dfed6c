import type { floor as english } from '../en/floor.ts'

export const floor: Record<keyof typeof english, string> = {
  'floor.heading': 'Наклеить и рассказать',
  'floor.share': 'примерно по {duration}',
  'floor.has': 'Слово: {name}',
  'floor.mine': 'Слово у вас',
  'floor.tell': 'Наклейте стикеры и скажите о каждом одной фразой.',
  'floor.left': 'осталось {time} вашего времени',
  'floor.over': 'Ваше время вышло. Договорите мысль: ничего не закрыто.',
  'floor.done': 'У меня всё',
  'floor.next': 'Далее: {name}',
  'floor.youNext': 'Вы следующие.',
  'floor.begin': 'Сначала {name}',
  'floor.beginYou': 'Сначала вы',
  'floor.finish': 'Это были все',
  'floor.allHeard': 'Высказались все.',
  'floor.later': 'Вернуться позже',
  'floor.laterFor': '{name}: вернуться позже',
  'floor.skip': 'Пропустить',
  'floor.skipFor': '{name}: пропустить',
  'floor.give': '{name}: дать слово сейчас',
  'floor.waiting': 'По очереди',
  'floor.more': 'Что делать с очередью: {name}',
  'floor.anonymous':
    'Здесь стикеры без имён, поэтому очереди нет: наклейте свои когда угодно, а потом пройдите по ним вместе.',
}
