import type { votes as english } from '../en/votes.ts'

export const votes: Record<keyof typeof english, string> = {
  'votes.purpose':
    'Какие проблемы сильнее всего ударили по клиентам? Ваших голосов никто не видит, пока ведущий не покажет итог.',
  'votes.left':
    '{left, plural, =0 {Вы отдали все голоса.} one {У вас остался # голос из {budget}.} few {У вас осталось # голоса из {budget}.} many {У вас осталось # голосов из {budget}.} other {У вас осталось # голоса из {budget}.}}',
  'votes.mine': 'Ваши голоса: {count}',
  'votes.for': 'Ваши голоса за: {note}',
  'votes.more': 'Ещё один голос за: {note}',
  'votes.fewer': 'На один голос меньше за: {note}',
  'votes.everyone': 'Все проголосовали.',
  'votes.unfinished':
    '{count, plural, one {Голоса остались у # человека.} few {Голоса остались у # человек.} many {Голоса остались у # человек.} other {Голоса остались у # человека.}}',
  'votes.each': 'Голосов у каждого',
  'votes.reveal': 'Показать голоса',
  'votes.revealTitle': 'Показать голоса сейчас?',
  'votes.revealText':
    '{count, plural, one {У # человека ещё остались голоса.} few {У # человек ещё остались голоса.} many {У # человек ещё остались голоса.} other {У # человека ещё остались голоса.}} Когда голоса показаны, изменить их уже нельзя.',
  'votes.revealYes': 'Показать',
  'votes.revealWait': 'Подождать',
  'votes.revealed': 'Голоса показаны. Отмечает ведущий, а решает группа.',
  'votes.none': 'Голоса показаны: никто не голосовал. Обсудите, что важнее всего.',
  'votes.count':
    '{count, plural, =0 {Нет голосов} one {# голос} few {# голоса} many {# голосов} other {# голоса}}',
  'votes.suggested': 'Предложено голосами',
  'votes.level':
    '{count, plural, one {# проблема делит} few {# проблемы делят} many {# проблем делят} other {# проблемы делят}} следующее место. Обсудите, какую взять.',
  'votes.isLevel': 'Поровну',
  'votes.pickSuggested':
    '{count, plural, one {Отметить # предложенную проблему} few {Отметить # предложенные проблемы} many {Отметить # предложенных проблем} other {Отметить # предложенной проблемы}}',
  'votes.without':
    '{count, plural, one {# проблема без голосов} few {# проблемы без голосов} many {# проблем без голосов} other {# проблемы без голосов}}',
}
