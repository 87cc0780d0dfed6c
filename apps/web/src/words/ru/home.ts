import type { home as english } from '../en/home.ts'

export const home: Record<keyof typeof english, string> = {
  'home.heading': 'Услышьте инцидент так, как его слышали ваши клиенты',
  'home.lead':
    'Kraftline — это час по таймеру: инженеры, поддержка, маркетинг и продукт раскладывают вдоль одной линии всё, что говорили клиентам, обводят молчание и уходят с планом.',
  'home.drawing.alert': 'Первое оповещение',
  'home.drawing.resolved': 'Решено',
  'home.drawing.statusPage': 'Страница статуса',
  'home.drawing.blog': 'Блог',
  'home.drawing.silence': '2 ч 10 мин молчания',
  'home.drawing.note1': 'Никто не знал, кому писать',
  'home.drawing.note2': 'Поддержка узнала от клиентов',
  'home.form.heading': 'Начать сессию',
  'home.form.title': 'Какой инцидент?',
  'home.form.titlePlaceholder': 'Например: не работал вход, 12 марта',
  'home.form.titleMissing': 'Дайте сессии название, чтобы было понятно, к чему присоединяются.',
  'home.form.locale': 'Язык сессии',
  'home.form.timeZone': 'Часовой пояс',
  'home.form.timeZoneHint': 'Всё время вводится и показывается в этом поясе.',
  'home.form.timeZoneUnknown':
    'Такого часового пояса нет. Выберите из списка, например Europe/Moscow.',
  'home.form.cadence': 'Что считать промежутком',
  'home.form.cadenceNow': 'дольше {minutes, number} мин',
  'home.form.cadenceText':
    'Рано и часто: клиенты слышат вас каждые 20–30 минут, пока всё не закончится. Измените, если обещали другое.',
  'home.form.gap': 'Промежуток — дольше',
  'home.form.warn': 'Предупреждать после',
  'home.form.firstUpdate': 'Первое сообщение в течение',
  'home.form.minutes': 'минут',
  'home.form.minutesWrong': 'Целое число минут от 1 до 1440.',
  'home.form.warnTooLate': 'Не позже самого промежутка.',
  'home.form.anonymous': 'Стикеры без имён',
  'home.form.anonymousHint':
    'Никто не видит, кто что написал, даже ведущий. Это можно изменить, пока нет ни одного стикера.',
  'home.form.start': 'Начать сессию',
  'home.form.starting': 'Одну минуту…',
  'home.demo.text':
    'Пока присматриваетесь? Пройдитесь по настоящему инциденту: октябрь 2018 года, 24 часа, 39 сообщений.',
  'home.demo.button': 'Посмотреть на примере',
  'home.demo.opening': 'Раскатываем бумагу…',
  'home.hour.heading': 'Как проходит час',
  'home.hour.text':
    'От четырёх до десяти человек и ведущий. Время идёт для всех одинаково и ничего не запирает.',
  'home.hour.minutes':
    '{minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
  'home.hour.stage': 'Ведущий рассказывает, что произошло; каждый добавляет недостающие сообщения.',
  'home.hour.gaps': 'Смотрим на каждое молчание между сообщениями и обводим самое долгое.',
  'home.hour.evaluate': 'Каждый пишет на своих стикерах, какие проблемы видит.',
  'home.hour.causes': 'Клеим стикеры вдоль линии и спрашиваем «почему», до пяти раз.',
  'home.hour.plan': 'Две-три проблемы, к каждой — действие, ответственный и срок.',
  'home.links.heading': 'Сессия «{title}» готова',
  'home.links.text':
    'Эти три ссылки — единственные ключи к ней. Они хранятся в этом браузере; сохраните их и в надёжном месте.',
  'home.links.continue': 'Перейти к подготовке',
}
