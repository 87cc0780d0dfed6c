import type { health as english } from '../en/health.ts'

export const health: Record<keyof typeof english, string> = {
  'health.heading': 'Как дела у команды?',
  'health.text':
    'Три вопроса, ответы считаются без имён. Через месяц спросим снова: стало ли лучше?',
  'health.later': 'Прошёл месяц: стало ли лучше? Ответьте ещё раз и сравните.',
  'health.q.customers': 'Когда что-то ломается, клиенты для нас на первом месте?',
  'health.q.promises':
    'Держим ли мы обещанный клиентам уровень сервиса и говорим ли прямо, когда не держим?',
  'health.q.tools': 'Помогают ли нам инструменты и процессы вовремя сообщать клиентам?',
  'health.a.good': 'Хорошо',
  'health.a.so-so': 'Так себе',
  'health.a.poor': 'Плохо',
  'health.save': 'Ответить',
  'health.change': 'Изменить мои ответы',
  'health.kept': 'Сохранено. Видны только числа, но не кто ответил.',
  'health.end': 'В конце',
  'health.round.later': 'Позже',
  'health.question': 'Вопрос',
  'health.few':
    '{count, plural, =0 {Пока никто не ответил.} one {Ответил # человек. Числа видны от трёх ответов.} few {Ответили # человека. Числа видны от трёх ответов.} many {Ответили # человек. Числа видны от трёх ответов.} other {Ответили # человека. Числа видны от трёх ответов.}}',
  'health.counts': '{good} хорошо · {soso} так себе · {poor} плохо',
  'health.none': 'пока нет',
  'health.remind': 'Напоминание в мой календарь',
  'health.remindOn': 'Спросим снова начиная с {day}.',
  'health.remindTitle': 'Как дела у команды? {title}',
  'health.remindText': 'Три вопроса, одна минута: стало ли лучше после разбора?',
  'health.watching': 'Здесь участники отвечают на три вопроса.',
  'leaving.heading': 'Прежде чем уйти',
}
