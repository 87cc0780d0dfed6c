import type { plan as english } from '../en/plan.ts'

export const plan: Record<keyof typeof english, string> = {
  'plan.problems': 'Самые важные проблемы',
  'plan.pick':
    'Выберите две или три. {count, plural, =0 {Пока ничего не выбрано.} one {Выбрана #.} few {Выбрано #.} many {Выбрано #.} other {Выбрано #.}}',
  'plan.tooMany': 'Четыре и больше — это много, чтобы довести до конца. Что может подождать?',
  'plan.noNotes': 'На доске пока нет стикеров.',
  'plan.choose': 'Выбрано: {note}',
  'plan.actions': 'Что мы сделаем',
  'plan.noActions': 'Действий пока нет.',
  'plan.addFor': 'Добавить действие для этой проблемы',
  'plan.add': 'Добавить действие',
  'plan.action': 'Действие {number}',
  'plan.text': 'Что именно',
  'plan.owner': 'Кто',
  'plan.ownerHint': 'Кто угодно, здесь или нет',
  'plan.due': 'К какому дню',
  'plan.delete': 'Убрать действие {number}',
  'plan.recommendation': 'Что часто помогает',
  'plan.fiveAlready':
    'У вас уже пять действий. Добавляйте только то, что правда собираетесь сделать.',
}
