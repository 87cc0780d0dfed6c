import type { company as english } from '../en/company.ts'

export const company: Record<keyof typeof english, string> = {
  'company.follow': 'Следовать за взглядом: {name}',
  'company.followShort': 'Следовать',
  'company.following': 'Вы видите то же, что {name}.',
  'company.howToStop': 'Чтобы остановиться, сдвиньте доску или нажмите Esc.',
  'company.stop': 'Больше не следовать',
  'company.noBoard': 'У {name} доска сейчас не открыта.',
  'company.waits': 'Пока вы пишете, ваш вид не двигается.',
  'company.left': '{name} больше не здесь. Вы снова смотрите сами.',
  'company.bar': 'Смотрим вместе',
  'company.bring': 'Показать всем, что вижу я',
  'company.showing': 'Кто присоединится, увидит то же, что и вы.',
  'company.endShowing': 'Больше не показывать',
  'company.asks': '{name} хочет вам кое-что показать.',
  'company.isShowing': '{name} кое-что показывает.',
  'company.come': 'Присоединиться',
  'company.stay': 'Остаться здесь',
  'company.showCursors': 'Показывать, куда указывают другие',
  'company.beyond': 'Перейти к указателю: {name}',
  'company.backToLine': 'Вернуться к шкале',
  'company.writingHere':
    '{count, plural, one {{names} тоже пишет здесь.} few {{names} тоже пишут здесь.} many {{names} тоже пишут здесь.} other {{names} тоже пишут здесь.}}',
  'company.hasFloor': '{name} · говорит',
}
