import { countable, type SummaryWords } from './words.ts'

const messages = countable('ru', {
  one: 'сообщение',
  few: 'сообщения',
  many: 'сообщений',
  other: 'сообщения',
})
// After «по», so in the dative.
const channels = countable('ru', { one: 'каналу', other: 'каналам' })

/** The summary in Russian. */
export const ru: SummaryWords = {
  when: ({ from, to, zone }) => `${from} – ${to} (${zone})`,
  notOver: 'ещё не закончился',
  duration: (length) => `Длительность: ${length}.`,
  noticed: (how) => `Как клиенты это заметили: ${how}`,
  noStart: 'У инцидента пока нет начала, поэтому измерить ничего не удалось.',

  figures: 'Как об этом сообщали клиентам',
  firstUpdate: (length, standard) => `Время до первого сообщения: ${length} (норма: ${standard})`,
  firstUpdateUnconfirmed:
    'Время до первого сообщения: не подтверждено, так как никто не указал, когда было первое оповещение',
  firstUpdateNever: 'Время до первого сообщения: клиентам ничего не сообщили',
  longest: ({ length, from, to }) => `Самое долгое молчание: ${length}, с ${from} до ${to}`,
  noSilence: 'Самое долгое молчание: измерить не удалось',
  gapsOver: (count, threshold) => `Промежутки длиннее ${threshold}: ${count}`,
  withinCadence: (share) => `Доля времени в нужном ритме: ${share}`,
  messages: (count, used) => `Отправлено клиентам: ${messages(count)} по ${channels(used)}`,

  gaps: (threshold) => `Промежутки длиннее ${threshold}`,
  gapsFirst: (threshold) => `Для первого сообщения считается всё, что длиннее ${threshold}.`,
  noGaps: 'Таких нет.',
  gapColumns: ['С', 'До', 'Длительность', 'Между чем'],
  gapKinds: {
    start_to_first: 'первое оповещение → первое сообщение',
    between: 'сообщение → следующее сообщение',
    last_to_resolution: 'последнее сообщение → сообщение о разрешении',
    last_to_end: 'последнее сообщение → конец, без сообщения о нём',
    last_to_now: 'последнее сообщение → последнее наблюдение',
    start_to_resolution: 'первое оповещение → сообщение о разрешении',
    start_to_end: 'первое оповещение → конец, без сообщения о нём',
    start_to_now: 'первое оповещение → последнее наблюдение',
  },
  atLeast: (length) => `не меньше ${length}`,
  startNotConfirmed: 'начало не подтверждено',

  problems: 'Проблемы',
  noProblems: 'Проблемы не записаны.',
  chosen: 'выбрана для плана',
  cause: (text) => `Основная причина: ${text}`,
  why: (text) => `Почему: ${text}`,
  otherCauses: 'Другие основные причины',
  categories: {
    'problem-unknown': 'Мы ещё не знали, в чём проблема, и не могли сказать ничего полезного',
    'no-owner': 'Никто не отвечал за то, чтобы сообщать клиентам',
    'no-wording': 'Мы не знали, ни что сказать, ни как',
    'no-plan': 'У нас не было согласованного плана сообщений',
    'no-chain':
      'Было понятно, кто руководит устранением инцидента, но не кто руководит сообщениями о нём',
  },
  withoutText: '(без текста)',

  plan: 'План',
  noPlan: 'Действия не записаны.',
  actionColumns: ['Действие', 'Ответственный', 'Срок', 'Состояние'],
  problem: (text) => `Проблема: ${text}`,
  statuses: { open: 'предстоит', done: 'сделано', dropped: 'отменено' },

  settledOn: (status, day) => `${status} ${day}`,

  lessons: 'Уроки',

  people: 'Кто участвовал',
  nobody: 'Никто не назвал себя.',
  disciplines: {
    engineering: 'Разработка',
    support: 'Поддержка',
    marketing: 'Маркетинг и PR',
    product: 'Продукт',
    other: 'Другие',
  },
  labelled: (label, text) => `${label}: ${text}`,

  closed: (at) => `Сессия закрыта ${at}.`,
  link: (address) => `Доска: ${address}`,
}
