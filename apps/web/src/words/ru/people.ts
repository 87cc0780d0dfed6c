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
  'people.advice.few':
    '{count, plural, one {Пока участвует # человек.} few {Пока участвуют # человека.} many {Пока участвуют # человек.} other {Пока участвует # человека.}} Получится и так, но от четырёх до десяти видят больше.',
  'people.advice.right':
    '{count, plural, one {Участвует # человек: хорошее число.} few {Участвуют # человека: хорошее число.} many {Участвуют # человек: хорошее число.} other {Участвует # человека: хорошее число.}}',
  'people.advice.many':
    '{count, plural, one {Участвует # человек.} few {Участвуют # человека.} many {Участвуют # человек.} other {Участвует # человека.}} Когда больше десяти, не все успевают высказаться; кто-то может просто смотреть.',
  'people.advice.missing': 'Здесь никого из: {disciplines}.',
  'people.away':
    '{count, plural, one {{names} не в сети уже {time}.} few {{names} не в сети уже {time}.} many {{names} не в сети уже {time}.} other {{names} не в сети уже {time}.}}',
  'people.awayNobody': 'Ведущего нет в сети уже {time}.',
  'people.awayCalm': 'Время идёт, ничего не потеряно. Продолжайте то, что делаете.',
  'people.awayLong':
    'Если это надолго, кто-то из вас может заменить. Вернуть всё можно в любой момент.',
  'people.offer': 'Заменить',
  'people.offerTitle': 'Заменить ведущего?',
  'people.offerText':
    'Теперь сессию ведёте вы: этапы, время, голоса. Все видят, что это вы. Тот, кто пришёл по ссылке ведущего, вернёт её одним нажатием.',
  'people.offerYes': 'Да, веду я',
  'people.offerNo': 'Нет, подождать',
  'people.standsIn': 'Сессию временно ведёт {name}.',
  'people.youStandIn': 'Сессию временно ведёте вы.',
  'people.whileAway': 'Пока вас не было, сессию вёл участник {name}.',
  'people.takeBack': 'Вернуть себе',
  'people.letGoOn': 'Пусть продолжает {name}',
  'people.takeBackRole': 'Снова вести сессию',
  'people.handedOver': 'Вы передали ведение. Вернуть его можно в любой момент.',
  'people.youRunIt': 'Теперь сессию ведёте вы.',
  'people.youDoNotRunIt': 'Вы снова участник; сессию ведёт другой человек.',
  'people.understood': 'Хорошо',
  'people.handOverTitle': 'Передать ведение: {name}?',
  'people.handOverText': 'Дальше сессию ведёт {name}, а вы участвуете. Сначала спросите.',
  'people.handOverBack': 'Вернуть ведение можно здесь в любой момент.',
  'people.handOverYes': 'Передать',
  'people.locked':
    'Ведущий заблокировал доску, чтобы все смотрели на одно и то же. Свои заметки можно писать дальше.',
  'people.lockedByYou': 'Доска заблокирована: писать на ней может только ведущий.',
  'people.isStandIn': 'замещает',
  'people.isWatching': 'смотрит',
}
