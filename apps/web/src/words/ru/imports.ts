import type { imports as english } from '../en/imports.ts'

export const imports: Record<keyof typeof english, string> = {
  'imports.look': 'Показать, что в нём',
  'imports.heading': 'Пока ничего не добавлено. Добавилось бы вот что:',
  'imports.legendNew': 'новое',
  'imports.legendThere': 'уже есть',
  'imports.counts':
    '{added, plural, =0 {Ничего нового} one {# новое сообщение} few {# новых сообщения} many {# новых сообщений} other {# нового сообщения}}, уже есть — {unchanged, number}.',
  'imports.incident': '{title}: {when}',
  'imports.chosen': 'Выбрано {taken, number} из {all, number}',
  'imports.shown': 'видели клиенты',
  'imports.chat':
    'Это чат, поэтому его сообщения считаются внутренними. Отметьте те, которые видели клиенты.',
  'imports.new': 'Новые сообщения',
  'imports.there':
    '{count, plural, one {# сообщение уже есть} few {# сообщения уже есть} many {# сообщений уже есть} other {# сообщения уже есть}}',
  'imports.take':
    '{count, plural, one {Добавить # сообщение} few {Добавить # сообщения} many {Добавить # сообщений} other {Добавить # сообщения}}',
  'imports.takeTimes': 'Без сообщений, только время инцидента',
  'imports.takeNone': 'Ничего не брать',
  'imports.left':
    '{count, plural, one {# оставлено, как вы выбрали.} few {# оставлены, как вы выбрали.} many {# оставлено, как вы выбрали.} other {# оставлено, как вы выбрали.}}',
  'imports.undo': 'Отменить импорт',
  'imports.undone':
    '{count, plural, =0 {Импорт отменён} one {Убрано # сообщение} few {Убрано # сообщения} many {Убрано # сообщений} other {Убрано # сообщения}}. Начало и конец — такие же, как были.',
  'imports.fault.shared-zone': 'Так называются несколько часовых поясов',
  'imports.fault.missing-date': 'У этого времени нет дня',
  'imports.fault.missing-year': 'У этого дня нет года',
  'imports.fault.date-order': 'Это может быть день и месяц или месяц и день',
  'imports.fault.wrong-weekday': 'В этот день был другой день недели',
  'imports.fault.missing-link': 'В этой строке нет ссылки на публикацию в X',
  'imports.fault.no-time-in-link': 'В ссылках на публикации до ноября 2010 года нет времени',
  'imports.fix.smaller': 'Разделите его или уберите то, что не об этом инциденте.',
  'imports.fix.format':
    'Возьмите JSON страницы статуса, скопируйте её текст вместе со временем или сделайте таблицу со столбцами time, channel, kind и text.',
  'imports.fix.json': 'Скопируйте файл ещё раз целиком, от первой скобки до последней.',
  'imports.fix.value': 'Впишите его или удалите строку.',
  'imports.fix.column': 'Добавьте его в первую строку: нужны time, channel, kind и text.',
  'imports.fix.rename': 'Переименуйте или удалите один из двух.',
  'imports.fix.cells': 'Текст с запятыми нужно взять в кавычки.',
  'imports.fix.quote': 'Возьмите весь текст в кавычки, а кавычки внутри удвойте.',
  'imports.fix.time': 'Напишите его с днём, например 2018-10-21 22:52.',
  'imports.fix.clocks': 'Той ночью часы его пропустили: напишите время, которое они показали.',
  'imports.fix.zone': 'Напишите его так: Europe/Paris.',
  'imports.fix.offset': 'Напишите смещение, например +05:30.',
  'imports.fix.day': 'Напишите рядом весь день, например 21 октября 2018.',
  'imports.fix.month': 'Напишите месяц словом.',
  'imports.fix.weekday': 'Исправьте одно из двух.',
  'imports.fix.delete': 'Удалите строку или исправьте её.',
}
