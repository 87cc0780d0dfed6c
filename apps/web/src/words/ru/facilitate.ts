import type { facilitate as english } from '../en/facilitate.ts'

export const facilitate: Record<keyof typeof english, string> = {
  'phase.prepare': 'Приготовления',
  'phase.stage': 'Подготовка',
  'phase.gaps': 'Промежутки',
  'phase.evaluate': 'Оценка',
  'phase.causes': 'Основные причины',
  'phase.plan': 'План',
  'phase.closed': 'Завершена',
  'phase.done': '{name}, пройдено',
  'phase.now': '{name}, сейчас',
  'phase.steps': 'Пять этапов',

  'stage.heading': 'Что случилось и что мы сказали?',
  'stage.purpose':
    'Пройдите вместе по шкале и сверьте её со своей памятью. Если не хватает канала или сообщения, добавьте.',
  'stage.aloud':
    'Это безопасное пространство. Досада, растерянность и несогласие здесь уместны: мы смотрим на то, как мы сообщаем, а не на то, кто что сделал.',
  'gaps.heading': 'Сколько ждали клиенты?',
  'gaps.purpose':
    'Разберите периоды молчания один за другим. Простое правило: сообщить рано, а потом каждые 20–30 минут до самого конца.',
  'gaps.aloud':
    'Представьте себя клиентом. На каждом промежутке спросите себя: что бы я к этому времени подумал?',
  'evaluate.heading': 'Что было не так для клиентов?',
  'evaluate.purpose':
    'Запишите проблемы, которые видите, по одной на стикер: молчание, путаница, не тот канал и подобное. Пока ваши стикеры видите только вы.',
  'evaluate.aloud': 'Пишем молча, каждый сам. Неправильных стикеров не бывает.',
  'causes.heading': 'Что к этому привело?',
  'causes.purpose':
    'Наклейте свои стикеры вдоль шкалы, скажите о каждом одну фразу и поищите причину в том, как мы сообщаем.',
  'causes.aloud':
    'Спросите «почему» до пяти раз. Если первый ответ — человек, спросите о процессе.',
  'plan.heading': 'Что мы с этим сделаем?',
  'plan.purpose':
    'Выберите две-три самые важные проблемы и назначьте каждой действие, ответственного и срок.',
  'plan.aloud':
    'Только то, что мы правда собираемся сделать. Одно сделанное дело лучше пяти забытых.',
  'prepare.heading': 'Хорошо, что вы здесь',
  'prepare.purpose':
    'Ведущий ещё готовит сессию. Шкалу уже можно посмотреть; час начнётся по его знаку.',
  'prepare.purposeFacilitator':
    'Все, кто открывает ссылку, попадают сюда. Когда все соберутся, начинайте час.',
  'facilitate.aloud': 'Прочитать вслух',
  'facilitate.question': 'Вопрос в помощь',
  'facilitate.nextQuestion': 'Следующий вопрос',
  'facilitate.askQuestion': 'Задать вопрос',
  'facilitate.dismissQuestion': 'Скрыть вопрос',
  'question.0':
    'Куда мы отправляли клиентов, которые видели ошибку? Туда ли они обычно идут, когда продукт не работает?',
  'question.1': 'Что бы вы чувствовали на месте клиента с этой проблемой?',
  'question.2': 'Сообщали ли мы рано и часто? Почему да или почему нет?',
  'question.3': 'Как решалось, кто говорит с клиентами?',
  'question.4': 'До тех ли клиентов мы дошли? Откуда мы это знаем?',
  'question.5': 'Легко ли было найти каналы? Откуда клиенты знали, где смотреть?',
  'question.6': 'Избавили ли наши сообщения клиентов от обращений в поддержку?',
  'question.7':
    'Что клиенты знают об этом инциденте сегодня, если судить только по нашим сообщениям?',

  'facilitate.ofMinutes': 'из {minutes} мин',
  'facilitate.over': 'сверх времени',
  'facilitate.paused': 'пауза',
  'facilitate.timeLeft': 'Осталось на этом этапе',
  'facilitate.begin': 'Начать час',
  'facilitate.next': 'Дальше: {name}',
  'facilitate.pause': 'Пауза',
  'facilitate.resume': 'Продолжить',
  'facilitate.extend': '+{minutes} мин',
  'facilitate.extendLabel': 'Ещё {minutes} мин на этот этап',
  'facilitate.previous': 'Назад: {name}',
  'facilitate.goTo': 'Перейти: {name}',
  'facilitate.more': 'Ещё',
  'facilitate.lock': 'Заблокировать доску',
  'facilitate.unlock': 'Разблокировать доску',
  'facilitate.makeAnonymous': 'Сделать стикеры анонимными',
  'facilitate.makeNamed': 'Показывать имена на стикерах',
  'facilitate.anonymousTooLate': 'Стикеры уже написаны, поэтому имена на них останутся как есть.',
  'facilitate.links': 'Ссылки',
  'facilitate.close': 'Завершить сессию',
  'facilitate.closeTitle': 'Завершить сессию?',
  'facilitate.closeText':
    'Доска станет доступна всем только для чтения, и откроется итог. Позже её можно открыть снова.',
  'facilitate.closeNoPlan':
    'В плане пока нет ни одного действия. Если так задумано, хорошо; если нет, задержитесь ещё на минуту.',
  'facilitate.closeYes': 'Завершить',
  'facilitate.stay': 'Остаться',
  'facilitate.toPrepare': 'Приготовления',
  'facilitate.toBoard': 'Открыть доску',
  'facilitate.fiveMinutes': 'На этом этапе осталось пять минут.',
  'facilitate.oneMinute': 'На этом этапе осталась одна минута.',
  'facilitate.timeUp': 'Время этапа вышло. Закончите мысль; ничего не заблокировано.',
  'facilitate.entered': 'Сейчас этап: {name}.',
  'facilitate.figures':
    '{duration} · {messages, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}} · {channels, plural, one {# канал} few {# канала} many {# каналов} other {# канала}}',
  'facilitate.boardView': 'Доска',
  'facilitate.outlineView': 'Список',
  'facilitate.panelView': 'Этот этап',
  'facilitate.views': 'Как смотреть на доску',
  'facilitate.hidePanel': 'Скрыть',
  'facilitate.showPanel': 'Показать, о чём этот этап',

  'room.people':
    '{count, plural, one {Здесь # человек} few {Здесь # человека} many {Здесь # человек} other {Здесь # человека}}',
  'room.floor': 'Слово у {name}',
  'room.giveFloor': 'Дать слово: {name}',
  'room.takeFloor': 'Слово ни у кого',
  'room.handOver': 'Передать ведение: {name}',
  'room.remove': 'Удалить: {name}',
  'room.removeTitle': 'Удалить {name}?',
  'room.removeText': 'Человек будет сразу отключён. Написанное им на доске останется.',
  'room.away': 'не в сети',
  'room.you': 'вы',
  'room.facilitator': 'ведущий',
  'room.everyone': 'Все участники сессии',
}
