import type { sheet as english } from '../en/sheet.ts'

export const sheet: Record<keyof typeof english, string> = {
  'sheet.keys':
    'Как в таблице: Tab, Enter и стрелки переходят по ячейкам, ячейки можно вставлять, Ctrl+Z отменяет последнее изменение. Alt+↑ и Alt+↓ сдвигают сообщение на минуту, Alt+Delete удаляет его.',
  'sheet.was': 'было {time}',
  'sheet.waitingRow': 'Ещё не добавлено',
  'sheet.dropRow': 'Убрать эту строку',
  'sheet.dropped': 'Строка убрана.',
  'sheet.added':
    '{count, plural, one {Вставлено # сообщение.} few {Вставлено # сообщения.} many {Вставлено # сообщений.} other {Вставлено # сообщения.}}',
  'sheet.changed':
    '{count, plural, one {Изменено # сообщение.} few {Изменено # сообщения.} many {Изменено # сообщений.} other {Изменено # сообщения.}}',
  'sheet.waiting':
    '{count, plural, one {# строку нужно поправить: что не так, написано под ней.} few {# строки нужно поправить: что не так, написано под каждой.} many {# строк нужно поправить: что не так, написано под каждой.} other {# строки нужно поправить: что не так, написано под каждой.}}',
  'sheet.toWaiting': 'Перейти',
  'sheet.noTimeAbove': 'У строки выше ещё нет времени, и позже неё пока ничего не может быть.',
  'sheet.unknownKind': '«{text}» — не вид сообщения. Выберите из списка.',
  'sheet.unknownAudience': '«{text}» — не тот, кому оно может быть. Выберите из списка.',
  'questions.progress': 'Отвечено на {answered, number} из {all, number} вопросов',
  'questions.answered': '(ответ есть)',
  'questions.open': '(ответа пока нет)',
  'questions.start': 'Когда это началось?',
  'questions.end': 'Когда это закончилось?',
  'questions.investigation': 'Сколько времени искали причину?',
  'questions.decisions': 'Сколько времени заняли эскалация, решения и изменения?',
  'questions.detection': 'Как клиенты заметили, что что-то не так?',
  'questions.messages': 'Какие сообщения ушли во время инцидента и после него?',
  'questions.channels': 'По какому каналу ушло каждое?',
  'questions.senders': 'Кто отправил каждое?',
  'questions.times': 'В какое время ушло каждое?',
  'questions.short.messages': 'Что ушло?',
  'questions.short.channels': 'По какому каналу?',
  'questions.short.senders': 'Кто отправил?',
  'questions.short.times': 'В какое время?',
  'questions.saidMessages':
    '{count, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}',
  'questions.saidChannels':
    '{count, plural, one {# канал} few {# канала} many {# каналов} other {# канала}}',
  'questions.saidSenders':
    '{count, plural, =0 {известно для всех} one {# без имени} few {# без имени} many {# без имени} other {# без имени}}',
  'questions.saidTimes': 'известно для всех',
  'questions.senderOfAll':
    '{count, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}} без отправителя. Если это был один человек или одна команда:',
  'questions.fillIn': 'Заполнить',
}
