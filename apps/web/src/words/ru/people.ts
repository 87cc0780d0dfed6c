import type { people as english } from '../en/people.ts'

export const people: Record<keyof typeof english, string> = {
  'discipline.engineering': 'Разработка',
  'discipline.support': 'Поддержка',
  'discipline.marketing': 'Маркетинг, PR',
  'discipline.product': 'Продукт',
  'discipline.other': 'Другое',
  'people.link.participant': 'Для участников',
  'people.link.viewer': 'Для тех, кто смотрит',
  'people.link.facilitator': 'Для того, кто ведёт сессию',
  'people.linkFor.participant': 'Писать стикеры и работать на доске. Её вставьте в приглашение.',
  'people.linkFor.viewer': 'Видеть всё, ничего не менять. Подойдёт для экрана в переговорной.',
  'people.linkFor.facilitator':
    'Осторожно: по ней ведут сессию, импортируют и удаляют людей. Только для второго ведущего.',
  'people.links.heading': 'Ссылки на эту сессию',
  'people.links.text': 'Войти может каждый, у кого есть ссылка. Новая ссылка отменяет старую.',
  'people.links.notKept': 'Эту ссылку создали в другом браузере, поэтому здесь её показать нельзя.',
  'people.links.renew': 'Создать новую ссылку',
  'people.links.renewLabel': 'Создать новую ссылку: {link}',
  'people.links.renewTitle': 'Создать новую ссылку?',
  'people.links.renewText':
    'Все, кто вошёл по старой, сразу отключатся и смогут вернуться только по новой. Написанное останется.',
  'people.links.renewOwn':
    'Вы сами вошли по этой ссылке? Тогда отключитесь и вы: новая ссылка сохранится для вас в этом браузере.',
  'people.links.renewed': 'Старая ссылка больше не работает.',
  'people.unknown.heading': 'Эта ссылка никуда не ведёт',
  'people.unknown.text':
    'Возможно, по дороге она обрезалась, её заменили новой или сессию удалили.',
  'people.unknown.todo':
    'Откройте её ещё раз целиком, до последнего знака после #. Если не поможет, попросите действующую ссылку у того, кто её прислал.',
  'people.trouble.heading': 'Сейчас открыть эту сессию не получается',
  'people.trouble.again': 'Попробовать ещё раз',
  'people.removed.heading': 'Вы больше не в этой сессии',
  'people.removed.text':
    'Либо ведущий удалил вас, либо ссылку, по которой вы вошли, заменили новой. Всё, что вы написали, осталось на доске.',
  'people.removed.todo':
    'Если это случайность, попросите у ведущего действующую ссылку и откройте её.',
  'people.removed.kept': 'В этом браузере есть действующая ссылка ведущего.',
  'people.removed.back': 'Вернуться по ней',
  'people.toHome': 'На главную',
}
